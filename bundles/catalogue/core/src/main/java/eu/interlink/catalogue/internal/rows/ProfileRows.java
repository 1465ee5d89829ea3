package eu.interlink.catalogue.internal.rows;

import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.catalogue.internal.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Rows of problem profiles. */
public final class ProfileRows {

    /** @param hash of the content, see {@link Json#hash} */
    public record Stored(ProblemProfile profile, String source, String hash) {
    }

    private final Handle handle;

    public ProfileRows(Handle handle) {
        this.handle = handle;
    }

    public List<ProblemProfile> all() {
        return handle.createQuery("select content from catalogue.problem_profile order by id").mapTo(String.class)
                .map(content -> Json.read(content, ProblemProfile.class)).list();
    }

    public Set<String> ids() {
        return Set.copyOf(handle.createQuery("select id from catalogue.problem_profile").mapTo(String.class).list());
    }

    public Optional<Stored> find(String id) {
        return handle.createQuery("select * from catalogue.problem_profile where id = :id").bind("id", id)
                .map((row, context) -> new Stored(Json.read(row.getString("content"), ProblemProfile.class), row.getString("source"),
                        row.getString("content_hash")))
                .findOne();
    }

    public void insert(Stored stored) {
        write("insert into catalogue.problem_profile (id, content, source, content_hash) values (:id, :content, :source, :hash)", stored);
    }

    public void update(Stored stored) {
        write("update catalogue.problem_profile set content = :content, source = :source, content_hash = :hash where id = :id", stored);
    }

    private void write(String sql, Stored stored) {
        handle.createUpdate(sql).bind("id", stored.profile().id()).bind("content", Json.write(stored.profile())).bind("source", stored.source())
                .bind("hash", stored.hash()).execute();
    }
}
