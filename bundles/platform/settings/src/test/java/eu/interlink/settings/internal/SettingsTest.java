package eu.interlink.settings.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.settings.Preferences;
import eu.interlink.settings.Settings;
import eu.interlink.testing.TestStore;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class SettingsTest {

    @Parameter
    String engine;

    private TestStore database;
    private Settings settings;
    private Preferences preferences;

    @BeforeEach
    void open() {
        database = TestStore.of(engine, "settings");
        settings = new StoredSettings(database.store());
        preferences = new StoredPreferences(database.store());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_setting_is_written_changed_and_removed() {
        assertEquals(Optional.empty(), settings.get("mail.host"));
        settings.put("mail.host", Optional.of("one"));
        assertEquals(Optional.of("one"), settings.get("mail.host"));
        settings.put("mail.host", Optional.of("two"));
        assertEquals(Optional.of("two"), settings.get("mail.host"));
        settings.put("mail.host", Optional.empty());
        assertEquals(Optional.empty(), settings.get("mail.host"));
    }

    @Test
    void all_gives_what_begins_with_the_prefix_and_nothing_else() {
        settings.put("mail.host", Optional.of("h"));
        settings.put("mail.port", Optional.of("25"));
        settings.put("mailbox", Optional.of("x"));
        settings.put("a", Optional.of("x"));
        assertEquals(Map.of("mail.host", "h", "mail.port", "25"), settings.all("mail."));
        assertEquals(4, settings.all("").size());
    }

    @Test
    void a_change_that_is_rolled_back_is_never_seen_outside_its_transaction() {
        settings.put("colour", Optional.of("blue"));
        assertThrows(IllegalStateException.class, () -> database.store().run(handle -> {
            settings.put("colour", Optional.of("red"));
            assertEquals(Optional.of("red"), settings.get("colour"));
            throw new IllegalStateException("changed my mind");
        }));
        assertEquals(Optional.of("blue"), settings.get("colour"));
    }

    @Test
    void preferences_belong_to_one_person_and_go_with_the_person() {
        UUID anna = UUID.randomUUID();
        UUID berta = UUID.randomUUID();
        preferences.put(anna, "theme", Optional.of("dark"));
        preferences.put(anna, "theme", Optional.of("light"));
        preferences.put(anna, "language", Optional.of("lv"));
        preferences.put(berta, "theme", Optional.of("dark"));
        assertEquals(Map.of("theme", "light", "language", "lv"), preferences.all(anna));
        preferences.put(anna, "language", Optional.empty());
        assertEquals(Optional.empty(), preferences.get(anna, "language"));
        preferences.erase(anna);
        assertEquals(Map.of(), preferences.all(anna));
        assertEquals(Optional.of("dark"), preferences.get(berta, "theme"));
    }
}
