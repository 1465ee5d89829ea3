package eu.interlink.people.internal;

import eu.interlink.store.Store;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes, in the background of each start, the words of people and organisations that have none: those of a version that did not know of words. */
@Component(service = WordFill.class, immediate = true)
public final class WordFill {

    private record Named(UUID id, String name, String email) {
    }

    /** Makes the words of one row. */
    @FunctionalInterface
    private interface Writer {
        void put(Handle handle, Named named);
    }

    private static final Logger LOG = LoggerFactory.getLogger(WordFill.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int STEP = 500;
    private static final String PEOPLE = """
            select p.id, p.name, p.email from people.person p where p.id > :after and not exists (select 1 from people.person_word w where w.id = p.id)
            order by p.id limit :step""";
    private static final String ORGANISATIONS = """
            select o.id, o.name, '' as email from people.organisation o where o.id > :after and not exists (select 1 from people.organisation_word w where w.id = o.id)
            order by o.id limit :step""";

    private final Store store;
    private final int step;
    private volatile boolean stopped;

    @Activate
    public WordFill(@Reference Store store) {
        this(store, STEP);
        Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name("interlink-people-words").start(this::run);
    }

    WordFill(Store store, int step) {
        this.store = store;
        this.step = step;
    }

    private void run() {
        try {
            fill();
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warn("People and organisations that were here before cannot all be found by their names; trying again at the next start", e);
            }
        }
    }

    void fill() {
        fill(PEOPLE, (handle, row) -> PersonTable.putWords(handle, row.id(), row.name(), row.email()));
        fill(ORGANISATIONS, (handle, row) -> OrganisationTable.putWords(handle, row.id(), row.name()));
    }

    private void fill(String missing, Writer writer) {
        UUID after = FIRST;
        while (!stopped) {
            UUID from = after;
            List<Named> rows = store.write(handle -> {
                List<Named> found = handle.createQuery(missing).bind("after", from).bind("step", step)
                        .map((row, context) -> new Named(row.getObject("id", UUID.class), row.getString("name"), row.getString("email"))).list();
                found.forEach(row -> writer.put(handle, row));
                return found;
            });
            if (rows.size() < step) {
                return;
            }
            after = rows.getLast().id();
        }
    }

    @Deactivate
    void stop() {
        stopped = true;
    }
}
