package eu.interlink.store.internal;

import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one store behind all areas: a transaction of one is joined by the others. */
public final class TransactionalStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionalStore.class);

    private final Jdbi jdbi;
    private final ThreadLocal<UnitOfWork> running = new ThreadLocal<>();

    public TransactionalStore(DataSource pool) {
        jdbi = Jdbi.create(pool);
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerColumnMapper(Instant.class, new InstantMapper());
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        UnitOfWork unit = running.get();
        return unit == null ? alone(begun -> begun.read(work)) : unit.read(work);
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        UnitOfWork unit = running.get();
        if (inTransaction()) {
            return unit.join(work);
        }
        T result;
        List<Runnable> after;
        if (unit == null) {
            UnitOfWork[] mine = new UnitOfWork[1];
            result = alone(begun -> {
                mine[0] = begun;
                return begun.transact(work);
            });
            after = mine[0].drain();
        } else {
            result = unit.transact(work);
            after = unit.drain();
        }
        after.forEach(TransactionalStore::quietly);
        return result;
    }

    @Override
    public void afterCommit(Runnable action) {
        if (inTransaction()) {
            running.get().afterCommit(action);
        } else {
            quietly(action);
        }
    }

    @Override
    public boolean inTransaction() {
        UnitOfWork unit = running.get();
        return unit != null && unit.inTransaction();
    }

    private <T> T alone(Function<UnitOfWork, T> work) {
        try (Handle handle = jdbi.open()) {
            UnitOfWork unit = new UnitOfWork(handle);
            running.set(unit);
            return work.apply(unit);
        } finally {
            running.remove();
        }
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("Work after a commit failed; the commit itself stands", e);
        }
    }
}
