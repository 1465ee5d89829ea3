package eu.interlink.events.internal;

import eu.interlink.store.Store;

/** How far each subscriber has read. */
final class CursorTable {

    private final Store store;

    CursorTable(Store store) {
        this.store = store;
    }

    /** The place of a subscriber; a new name is placed at the end of the journal. */
    long position(String name) {
        return store.write(handle -> {
            handle.execute("""
                    insert into events.cursor_position (name, sequence_no)
                    select ?, coalesce(max(sequence_no), 0) from events.journal on conflict do nothing""", name);
            return handle.createQuery("select sequence_no from events.cursor_position where name = :name").bind("name", name)
                    .mapTo(Long.class).one();
        });
    }

    void move(String name, long sequence) {
        store.run(handle -> handle.execute("update events.cursor_position set sequence_no = ? where name = ?", sequence, name));
    }
}
