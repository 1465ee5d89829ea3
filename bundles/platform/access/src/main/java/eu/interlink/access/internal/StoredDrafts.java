package eu.interlink.access.internal;

import eu.interlink.access.Drafts;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Drafts in the database. */
@Component(service = {Drafts.class, StoredDrafts.class})
public final class StoredDrafts implements Drafts {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MAX_PLACE = 400;

    private final Store store;
    private final Clock clock;

    @Activate
    public StoredDrafts(@Reference(target = "(interlink.schema=access)") Store store) {
        this(store, Clock.systemUTC());
    }

    StoredDrafts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void save(UUID person, String place, String text) {
        check(place, MAX_PLACE);
        check(text, MAX);
        // PostgreSQL cannot keep the character NUL, and nobody means it.
        String kept = text.replace("\0", "");
        store.run(handle -> {
            if (!update(handle, person, place, kept) && handle.createUpdate("""
                    insert into access.draft (person, place, content, saved) values (:person, :place, :text, :now) on conflict do nothing""")
                    .bind("person", person).bind("place", place).bind("text", kept).bind("now", clock.instant()).execute() == 0) {
                update(handle, person, place, kept);
            }
        });
    }

    private boolean update(Handle handle, UUID person, String place, String text) {
        return handle.createUpdate("update access.draft set content = :text, saved = :now where person = :person and place = :place")
                .bind("person", person).bind("place", place).bind("text", text).bind("now", clock.instant()).execute() > 0;
    }

    private static void check(String text, int max) {
        if (text.length() > max) {
            throw Problem.limit("text-too-long", "The text must not have more than " + max + " characters.", "max", String.valueOf(max));
        }
    }

    @Override
    public Optional<String> find(UUID person, String place) {
        return store.read(handle -> handle.createQuery("select content from access.draft where person = :person and place = :place and saved > :oldest")
                .bind("person", person).bind("place", place).bind("oldest", oldest()).mapTo(String.class).findOne());
    }

    @Override
    public void discard(UUID person, String place) {
        store.run(handle -> handle.execute("delete from access.draft where person = ? and place = ?", person, place));
    }

    @Override
    public void discardAll(String place) {
        store.run(handle -> handle.execute("delete from access.draft where place = ?", place));
    }

    void tidy() {
        store.run(handle -> handle.createUpdate("delete from access.draft where saved <= :oldest").bind("oldest", oldest()).execute());
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
