package eu.interlink.people.internal;

import eu.interlink.people.LegalTexts.Consent;
import eu.interlink.people.LegalTexts.Kind;
import eu.interlink.people.LegalTexts.Version;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of legal texts and consents. */
final class LegalTable {

    private final Store store;

    LegalTable(Store store) {
        this.store = store;
    }

    /** Number of the newest version, 0 if there is none. */
    int newest(Kind kind) {
        return store.read(handle -> handle.createQuery("select coalesce(max(number), 0) from people.legal_version where kind = :kind").bind("kind", kind.name())
                .mapTo(Integer.class).one());
    }

    Optional<Version> find(Kind kind, int number) {
        return store.read(handle -> {
            Map<String, String> texts = new HashMap<>();
            handle.createQuery("select language, content from people.legal_text where kind = :kind and number = :number").bind("kind", kind.name())
                    .bind("number", number).map((row, context) -> texts.put(row.getString("language"), row.getString("content"))).list();
            return handle.createQuery("select published from people.legal_version where kind = :kind and number = :number").bind("kind", kind.name())
                    .bind("number", number).map((row, context) -> new Version(kind, number, Sql.instant(row, "published"), texts)).findOne();
        });
    }

    /** False if there is such a version already: two wrote at once. */
    boolean insert(Version version) {
        return store.write(handle -> {
            if (handle.createUpdate("insert into people.legal_version (kind, number, published) values (:kind, :number, :now) on conflict do nothing")
                    .bind("kind", version.kind().name()).bind("number", version.number()).bind("now", version.published()).execute() == 0) {
                return false;
            }
            version.texts().forEach((language, text) -> handle.execute("insert into people.legal_text (kind, number, language, content) values (?, ?, ?, ?)",
                    version.kind().name(), version.number(), language, text));
            return true;
        });
    }

    /** Newest versions that a person has not accepted. */
    List<Consent> missing(UUID person) {
        return store.read(handle -> handle.createQuery("""
                select v.kind, v.number, v.published from people.legal_version v
                where v.number = (select max(w.number) from people.legal_version w where w.kind = v.kind)
                and not exists (select 1 from people.consent c where c.person = :person and c.kind = v.kind and c.number = v.number)
                order by v.kind desc""").bind("person", person)
                .map((row, context) -> new Consent(Kind.valueOf(row.getString("kind")), row.getInt("number"), Sql.instant(row, "published"))).list());
    }

    /** False if the person had accepted it already. */
    boolean accept(UUID person, Kind kind, int number, Instant now) {
        return store.write(handle -> handle.createUpdate("insert into people.consent (person, kind, number, given) values (:person, :kind, :number, :now) on conflict do nothing")
                .bind("person", person).bind("kind", kind.name()).bind("number", number).bind("now", now).execute()) > 0;
    }

    List<Consent> of(UUID person) {
        return store.read(handle -> handle.createQuery("select kind, number, given from people.consent where person = :person order by given desc, kind")
                .bind("person", person).map((row, context) -> new Consent(Kind.valueOf(row.getString("kind")), row.getInt("number"), Sql.instant(row, "given"))).list());
    }
}
