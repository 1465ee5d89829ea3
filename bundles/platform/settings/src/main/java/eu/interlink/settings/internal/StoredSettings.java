package eu.interlink.settings.internal;

import eu.interlink.settings.Settings;
import eu.interlink.store.Store;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settings in the database, kept in memory for a moment: they are few, read at many calls and seldom changed. */
@Component
public final class StoredSettings implements Settings {

    /** Another node may have written; this is how long it may go unnoticed. */
    private static final long MAX_AGE_NANOS = Duration.ofSeconds(2).toNanos();

    private record Snapshot(SortedMap<String, String> settings, long writes, long readAt) {
    }

    private final Store store;
    private final AtomicLong writes = new AtomicLong();
    private volatile Optional<Snapshot> snapshot = Optional.empty();

    @Activate
    public StoredSettings(@Reference(target = "(interlink.schema=settings)") Store store) {
        this.store = store;
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(settings().get(name));
    }

    @Override
    public Map<String, String> all(String prefix) {
        return settings().tailMap(prefix).entrySet().stream().takeWhile(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one, TreeMap::new));
    }

    @Override
    public void put(String name, Optional<String> text) {
        store.run(handle -> {
            if (text.isPresent()) {
                write(handle, name, text.get());
            } else {
                handle.execute("delete from settings.setting where name = ?", name);
            }
            store.afterCommit(writes::incrementAndGet);
        });
    }

    private static void write(Handle handle, String name, String text) {
        String update = "update settings.setting set content = ? where name = ?";
        if (handle.execute(update, text, name) == 0
                && handle.execute("insert into settings.setting (name, content) values (?, ?) on conflict do nothing", name, text) == 0) {
            handle.execute(update, text, name);
        }
    }

    private SortedMap<String, String> settings() {
        if (store.inTransaction()) {
            return load();
        }
        long current = writes.get();
        Optional<Snapshot> fresh = snapshot.filter(kept -> kept.writes() == current && System.nanoTime() - kept.readAt() < MAX_AGE_NANOS);
        if (fresh.isPresent()) {
            return fresh.get().settings();
        }
        Snapshot read = new Snapshot(load(), current, System.nanoTime());
        snapshot = Optional.of(read);
        return read.settings();
    }

    private SortedMap<String, String> load() {
        return store.read(handle -> handle.createQuery("select name, content from settings.setting").reduceRows(new TreeMap<>(), (settings, row) -> {
            settings.put(row.getColumn("name", String.class), row.getColumn("content", String.class));
            return settings;
        }));
    }
}
