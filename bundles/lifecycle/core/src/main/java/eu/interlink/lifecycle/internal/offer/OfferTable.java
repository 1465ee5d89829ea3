package eu.interlink.lifecycle.internal.offer;

import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.Offer;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.databind.json.JsonMapper;

/** The archives that were brought. */
@Component(service = OfferTable.class)
public final class OfferTable {

    /** @param file the archive */
    record Row(Offer offer, FileRef file) {
    }

    /** What is written as JSON. */
    record Shown(Map<String, String> title, Map<String, String> summary, List<Offer.Content> contents) {
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Store store;

    @Activate
    public OfferTable(@Reference(target = "(interlink.schema=lifecycle)") Store store) {
        this.store = store;
    }

    List<Row> all() {
        return store.read(handle -> handle.createQuery("select * from lifecycle.offer order by feature").map(OfferTable::row).list());
    }

    Optional<Row> find(String feature) {
        return store.read(handle -> handle.createQuery("select * from lifecycle.offer where feature = :feature").bind("feature", feature)
                .map(OfferTable::row).findOne());
    }

    /** Writes a row in the place of one that may be there. */
    void save(Row row) {
        Offer offer = row.offer();
        store.run(handle -> {
            handle.execute("delete from lifecycle.offer where feature = ?", offer.feature());
            handle.createUpdate("""
                    insert into lifecycle.offer (feature, sha256, file_name, file_type, file_size, source, publisher, contents, brought_at)
                    values (:feature, :sha256, :fileName, :fileType, :fileSize, :source, :publisher, :contents, :brought)""")
                    .bind("feature", offer.feature()).bind("sha256", row.file().sha256()).bind("fileName", row.file().name())
                    .bind("fileType", row.file().mediaType()).bind("fileSize", row.file().size()).bind("source", offer.source())
                    .bind("publisher", offer.publisher().orElse(null)).bind("brought", offer.brought())
                    .bind("contents", JSON.writeValueAsString(new Shown(offer.title().texts(), offer.summary().texts(), offer.contents()))).execute();
        });
    }

    void forget(String feature) {
        store.run(handle -> handle.execute("delete from lifecycle.offer where feature = ?", feature));
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        Shown shown = JSON.readValue(row.getString("contents"), Shown.class);
        return new Row(new Offer(row.getString("feature"), new LocalizedText(shown.title()), new LocalizedText(shown.summary()),
                Optional.ofNullable(row.getString("publisher")), row.getString("source"), row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                shown.contents()),
                new FileRef(row.getString("sha256"), row.getString("file_name"), row.getString("file_type"), row.getLong("file_size")));
    }
}
