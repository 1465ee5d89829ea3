package eu.interlink.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** What one thread does on one connection, from the outermost call to its end. */
final class UnitOfWork {

    private final Handle handle;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean transaction;
    private Throwable doom;

    UnitOfWork(Handle handle) {
        this.handle = handle;
    }

    boolean inTransaction() {
        return transaction;
    }

    /** A read inside. A failed statement makes PostgreSQL refuse everything after it, so it dooms the transaction on H2 as well. */
    <T> T read(Function<Handle, T> work) {
        try {
            return work.apply(handle);
        } catch (JdbiException e) {
            doom = e;
            throw e;
        }
    }

    /** A write inside the running transaction. */
    <T> T join(Function<Handle, T> work) {
        try {
            return work.apply(handle);
        } catch (Throwable e) {
            doom = e;
            throw e;
        }
    }

    /** The outermost write. */
    <T> T transact(Function<Handle, T> work) {
        transaction = true;
        doom = null;
        boolean committed = false;
        handle.begin();
        try {
            T result = work.apply(handle);
            if (doom != null) {
                throw new IllegalStateException("Nothing was written, because a call inside the transaction failed: " + doom.getMessage(), doom);
            }
            handle.commit();
            committed = true;
            return result;
        } finally {
            transaction = false;
            if (!committed) {
                afterCommit.clear();
                handle.rollback();
            }
        }
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Takes out what is to run now. */
    List<Runnable> drain() {
        List<Runnable> actions = List.copyOf(afterCommit);
        afterCommit.clear();
        return actions;
    }
}
