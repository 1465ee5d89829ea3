package eu.interlink.store.internal;

import eu.interlink.store.Leases;
import eu.interlink.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** Leases as rows; the database's clock counts, so the clocks of the nodes need not agree. */
public final class StoredLeases implements Leases {

    private final Store store;
    private final Engine engine;
    private final String node;
    /** Until when (as {@link System#nanoTime}) a lease need not be renewed yet. */
    private final Map<String, Long> fresh = new ConcurrentHashMap<>();

    public StoredLeases(Store store, Engine engine, String node) {
        this.store = store;
        this.engine = engine;
        this.node = node;
    }

    /** Makes the table, in the platform's own schema. */
    public static void prepare(Store store) {
        store.run(handle -> {
            handle.execute("create schema if not exists interlink");
            handle.execute("""
                    create table if not exists interlink.lease (
                      name varchar(200) primary key, node varchar(100) not null, held_until timestamp with time zone not null)""");
        });
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public boolean hold(String name, Duration duration) {
        if (!engine.shared()) {
            return true;
        }
        long now = System.nanoTime();
        Long until = fresh.get(name);
        if (until != null && until - now > 0) {
            return true;
        }
        boolean held = store.write(handle -> take(handle, name, duration));
        if (held) {
            fresh.put(name, now + duration.toNanos() / 3);
        } else {
            fresh.remove(name);
        }
        return held;
    }

    private boolean take(Handle handle, String name, Duration duration) {
        Instant now = handle.createQuery("select current_timestamp").mapTo(Instant.class).one();
        int renewed = handle.createUpdate("""
                update interlink.lease set node = :node, held_until = :until where name = :name and (node = :node or held_until < :now)""")
                .bind("node", node).bind("until", now.plus(duration)).bind("name", name).bind("now", now).execute();
        return renewed > 0 || handle.createUpdate(
                "insert into interlink.lease (name, node, held_until) values (:name, :node, :until) on conflict do nothing")
                .bind("node", node).bind("until", now.plus(duration)).bind("name", name).execute() > 0;
    }

    @Override
    public void release(String name) {
        fresh.remove(name);
        if (engine.shared()) {
            store.run(handle -> handle.execute("delete from interlink.lease where name = ? and node = ?", name, node));
        }
    }
}
