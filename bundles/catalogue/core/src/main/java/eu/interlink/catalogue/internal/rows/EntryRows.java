package eu.interlink.catalogue.internal.rows;

import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.internal.EntryContent;
import eu.interlink.catalogue.internal.FileRole;
import eu.interlink.catalogue.internal.Json;
import eu.interlink.interlinker.platform.FileRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jsoup.Jsoup;

/** Rows of entries with their profiles and files. */
public final class EntryRows {

    private final Handle handle;

    public EntryRows(Handle handle) {
        this.handle = handle;
    }

    public List<StoredEntry> all() {
        Map<UUID, List<StoredFile>> files = new HashMap<>();
        handle.createQuery("select * from catalogue.entry_file order by entry_id, role, position, language")
                .map((row, context) -> Map.entry(row.getObject("entry_id", UUID.class), file(row))).list()
                .forEach(file -> files.computeIfAbsent(file.getKey(), id -> new ArrayList<>()).add(file.getValue()));
        return handle.createQuery("select * from catalogue.entry").map((row, context) -> {
            UUID id = row.getObject("id", UUID.class);
            return entry(row, id, files.getOrDefault(id, List.of()));
        }).list();
    }

    public Optional<StoredEntry> byKey(String key) {
        return handle.createQuery("select * from catalogue.entry where entry_key = :key").bind("key", key).map((row, context) -> {
            UUID id = row.getObject("id", UUID.class);
            return entry(row, id, List.of());
        }).findOne().map(entry -> new StoredEntry(entry.id(), entry.key(), entry.nature(), entry.content(), files(entry.id()), entry.retired(),
                entry.source(), entry.hash(), entry.version()));
    }

    /** Writes an entry that is not there yet. */
    public void insert(StoredEntry entry) {
        bind(handle.createUpdate("insert into catalogue.entry (id, entry_key, nature, content, name_en, name_it, name_es, name_lv, names, words,"
                + " retired, source, content_hash, version) values (:id, :key, :nature, :content, :en, :it, :es, :lv, :names, :words, :retired,"
                + " :source, :hash, :version)"), entry).execute();
        children(entry);
    }

    /** Writes the new state of an entry; {@code entry.version()} is the new version. */
    public void update(StoredEntry entry) {
        bind(handle.createUpdate("update catalogue.entry set nature = :nature, content = :content, name_en = :en, name_it = :it, name_es = :es,"
                + " name_lv = :lv, names = :names, words = :words, retired = :retired, source = :source, content_hash = :hash,"
                + " version = :version where id = :id and entry_key = :key"), entry).execute();
        handle.createUpdate("delete from catalogue.entry_profile where entry_id = :id").bind("id", entry.id()).execute();
        handle.createUpdate("delete from catalogue.entry_file where entry_id = :id").bind("id", entry.id()).execute();
        children(entry);
    }

    /** Entries of a source that are still offered. */
    public Map<String, UUID> offeredOf(String source) {
        return handle.createQuery("select entry_key, id from catalogue.entry where source = :source and not retired").bind("source", source)
                .map((row, context) -> Map.entry(row.getString("entry_key"), row.getObject("id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** No longer offered. Also forgets the hash, so that the same content brings it back. */
    public void retire(UUID id) {
        handle.createUpdate("update catalogue.entry set retired = true, content_hash = '', version = version + 1 where id = :id").bind("id", id)
                .execute();
    }

    private List<StoredFile> files(UUID entry) {
        return handle.createQuery("select * from catalogue.entry_file where entry_id = :id order by role, position, language").bind("id", entry)
                .map((row, context) -> file(row)).list();
    }

    private void children(StoredEntry entry) {
        if (!entry.content().profiles().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("insert into catalogue.entry_profile (entry_id, profile_id) values (:entry, :profile)");
            entry.content().profiles().forEach(profile -> batch.bind("entry", entry.id()).bind("profile", profile).add());
            batch.execute();
        }
        if (!entry.files().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("insert into catalogue.entry_file (entry_id, role, language, position, sha256, file_name,"
                    + " media_type, size_bytes) values (:entry, :role, :language, :position, :sha256, :name, :type, :size)");
            entry.files().forEach(file -> batch.bind("entry", entry.id()).bind("role", file.role().name()).bind("language", file.language())
                    .bind("position", file.position()).bind("sha256", file.file().sha256()).bind("name", file.file().name())
                    .bind("type", file.file().mediaType()).bind("size", file.file().size()).add());
            batch.execute();
        }
    }

    private static Update bind(Update update, StoredEntry entry) {
        EntryContent content = entry.content();
        return update.bind("id", entry.id()).bind("key", entry.key()).bind("nature", entry.nature().name()).bind("content", Json.write(content))
                .bind("en", SortKeys.of(content.name(), "en")).bind("it", SortKeys.of(content.name(), "it"))
                .bind("es", SortKeys.of(content.name(), "es")).bind("lv", SortKeys.of(content.name(), "lv"))
                .bind("names", SortKeys.fold(String.join("\n", content.name().texts().values()))).bind("words", words(content))
                .bind("retired", entry.retired()).bind("source", entry.source()).bind("hash", entry.hash()).bind("version", entry.version());
    }

    private static String words(EntryContent content) {
        return SortKeys.fold(Stream.of(content.name().texts().values().stream(),
                content.description().texts().values().stream().map(html -> Jsoup.parseBodyFragment(html).text()),
                content.tags().values().stream().flatMap(List::stream)).flatMap(texts -> texts).collect(Collectors.joining("\n")));
    }

    private static StoredEntry entry(ResultSet row, UUID id, List<StoredFile> files) throws SQLException {
        return new StoredEntry(id, row.getString("entry_key"), Nature.valueOf(row.getString("nature")),
                Json.read(row.getString("content"), EntryContent.class), files, row.getBoolean("retired"), row.getString("source"),
                row.getString("content_hash"), row.getInt("version"));
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(FileRole.valueOf(row.getString("role")), row.getString("language"), row.getInt("position"),
                new FileRef(row.getString("sha256"), row.getString("file_name"), row.getString("media_type"), row.getLong("size_bytes")));
    }
}
