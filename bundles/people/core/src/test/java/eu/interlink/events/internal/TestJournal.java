package eu.interlink.events.internal;

import eu.interlink.events.Journal;
import eu.interlink.testing.TestStore;

/** The real journal, with the dispatcher that it needs. In this package because only the runtime may stop a dispatcher. */
public final class TestJournal implements AutoCloseable {

    private final Dispatcher dispatcher;
    private final Journal journal;

    public TestJournal(TestStore database) {
        dispatcher = new Dispatcher(database.store(), database.leases("test"), new LiveHub());
        journal = new StoredJournal(database.store(), dispatcher);
    }

    public Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        dispatcher.stop();
    }
}
