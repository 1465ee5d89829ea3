package eu.interlink.settings.internal;

import eu.interlink.settings.Preferences;
import eu.interlink.store.Store;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Preferences in the database; not kept in memory, since each is read for one person only. */
@Component
public final class StoredPreferences implements Preferences {

    private final Store store;

    @Activate
    public StoredPreferences(@Reference(target = "(interlink.schema=settings)") Store store) {
        this.store = store;
    }

    @Override
    public Optional<String> get(UUID person, String name) {
        return store.read(handle -> handle.createQuery("select content from settings.preference where person = :person and name = :name")
                .bind("person", person).bind("name", name).mapTo(String.class).findOne());
    }

    @Override
    public Map<String, String> all(UUID person) {
        return store.read(handle -> handle.createQuery("select name, content from settings.preference where person = :person")
                .bind("person", person).reduceRows(new TreeMap<>(), (preferences, row) -> {
                    preferences.put(row.getColumn("name", String.class), row.getColumn("content", String.class));
                    return preferences;
                }));
    }

    @Override
    public void put(UUID person, String name, Optional<String> text) {
        store.run(handle -> {
            if (text.isPresent()) {
                write(handle, person, name, text.get());
            } else {
                handle.execute("delete from settings.preference where person = ? and name = ?", person, name);
            }
        });
    }

    private static void write(Handle handle, UUID person, String name, String text) {
        String update = "update settings.preference set content = ? where person = ? and name = ?";
        if (handle.execute(update, text, person, name) == 0 && handle.execute(
                "insert into settings.preference (person, name, content) values (?, ?, ?) on conflict do nothing", person, name, text) == 0) {
            handle.execute(update, text, person, name);
        }
    }

    @Override
    public void erase(UUID person) {
        store.run(handle -> handle.execute("delete from settings.preference where person = ?", person));
    }
}
