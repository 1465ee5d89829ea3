package eu.interlink.lifecycle.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherServiceTest {

    @TempDir
    Path folder;

    private TrustStore store;
    private String key;

    @BeforeEach
    void open() throws Exception {
        Signer.main("keygen", folder.resolve("vendor").toString(), "vendor", "A vendor");
        key = Files.readString(folder.resolve("vendor/vendor.pub"));
        store = new TrustStore(List.of(folder.resolve("data"), folder.resolve("shared")));
    }

    @Test
    void a_key_is_added_as_a_file_and_revoked_by_another() throws Exception {
        TrustStore.Key added = store.add(key);
        assertEquals("A vendor", added.publisher());
        assertFalse(added.revoked());
        assertTrue(Files.exists(folder.resolve("data/" + added.id() + ".pub")));
        assertEquals(List.of(added), store.keys());
        assertEquals(List.of(added), new TrustStore(List.of(folder.resolve("data"))).keys());
        assertTrue(store.revoke(added.id()).orElseThrow().revoked());
        assertEquals(List.of(new TrustStore.Key(added.id(), "A vendor", true)), store.keys());
        assertTrue(store.add(key).revoked(), "A revoked key stays revoked");
    }

    @Test
    void a_key_of_another_folder_is_revoked_too() throws Exception {
        Files.createDirectories(folder.resolve("shared"));
        Files.writeString(folder.resolve("shared/vendor.pub"), key);
        String id = store.keys().getFirst().id();
        store.revoke(id);
        assertTrue(store.keys().getFirst().revoked());
        assertEquals(Optional.empty(), store.revoke("0".repeat(16)));
    }

    @Test
    void what_is_no_key_is_refused_and_nothing_is_written() {
        for (String text : List.of("", "# A vendor", "# A vendor\nnonsense", key.replace("MCow", "XXXX"))) {
            assertThrows(IOException.class, () -> store.add(text), text);
        }
        assertFalse(Files.exists(folder.resolve("data")));
    }
}
