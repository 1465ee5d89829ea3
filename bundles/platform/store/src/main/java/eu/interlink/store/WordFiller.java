package eu.interlink.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes, in the background of each start, the words of rows that have none: those of a version that did not know of words. An area starts one when it is
 * activated and closes it when it is deactivated; rows that are left are written at the next start.
 */
public final class WordFiller implements AutoCloseable {

    /** Makes a row of a result into what words are made of. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row, StatementContext context) throws SQLException;
    }

    /** Writes the words of one row. */
    @FunctionalInterface
    public interface Writer<T> {
        void put(Handle handle, T row);
    }

    /**
     * Rows of one table.
     *
     * @param missing SQL of rows without words; its parameters are {@code :after}, an id after which they begin, and {@code :step}, how many are wanted, by id
     */
    public record Source<T>(String missing, Reader<T> reader, Function<T, UUID> id, Writer<T> writer) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(WordFiller.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int STEP = 500;

    private final Store store;
    private final List<Source<?>> sources;
    private final int step;
    private volatile boolean stopped;

    public WordFiller(Store store, List<Source<?>> sources) {
        this(store, sources, STEP);
    }

    /** @param step how many rows one transaction writes */
    public WordFiller(Store store, List<Source<?>> sources, int step) {
        this.store = store;
        this.sources = List.copyOf(sources);
        this.step = step;
    }

    /** @param thread name of the thread that does it */
    public WordFiller start(String thread) {
        Thread.ofPlatform().inheritInheritableThreadLocals(false).daemon().name(thread).start(this::run);
        return this;
    }

    private void run() {
        try {
            fill();
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warn("Not everything that was here before can be found by its words; trying again at the next start", e);
            }
        }
    }

    /** Does it at once. */
    public void fill() {
        sources.forEach(this::fill);
    }

    private <T> void fill(Source<T> source) {
        UUID after = FIRST;
        while (!stopped) {
            UUID from = after;
            List<T> rows = store.write(handle -> {
                List<T> found = handle.createQuery(source.missing()).bind("after", from).bind("step", step)
                        .map((row, context) -> source.reader().read(row, context)).list();
                found.forEach(row -> source.writer().put(handle, row));
                return found;
            });
            if (rows.size() < step) {
                return;
            }
            after = source.id().apply(rows.getLast());
        }
    }

    @Override
    public void close() {
        stopped = true;
    }
}
