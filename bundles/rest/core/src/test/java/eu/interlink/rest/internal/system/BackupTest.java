package eu.interlink.rest.internal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.files.internal.StoredFiles;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.store.DatabaseDump;
import eu.interlink.testing.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final DatabaseDump DUMP = out -> out.write("create table t;".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path data;

    @Test
    void everything_that_must_not_be_lost_is_in_the_archive() throws IOException {
        try (TestStore database = TestStore.h2("files")) {
            StoredFiles files = new StoredFiles(database.store(), data, false, Clock.systemUTC());
            FileRef file = files.put(UUID.randomUUID(), "a.txt", new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)), 100);
            write("version", "1");
            write("deploy/x.jar", "jar");
            write("conf/interlink.properties", "http.port = 1");
            write("cache/bundles/b", "not needed");
            write("run/token", "secret");
            Map<String, String> entries = entries(new Backup(DUMP, files, data, true));
            assertEquals(Map.of("database.sql", "create table t;", "version", "1", "deploy/x.jar", "jar", "conf/interlink.properties", "http.port = 1",
                    "blobs/" + file.sha256().substring(0, 2) + "/" + file.sha256().substring(2), "hello"), entries);
            assertEquals("database.sql", entries.keySet().iterator().next());
        }
    }

    @Test
    void blobs_that_are_in_the_database_are_not_written_twice() throws IOException {
        try (TestStore database = TestStore.h2("files")) {
            StoredFiles files = new StoredFiles(database.store(), data, true, Clock.systemUTC());
            files.put(UUID.randomUUID(), "a.txt", new ByteArrayInputStream(new byte[] {1}), 100);
            assertEquals(Map.of("database.sql", "create table t;"), entries(new Backup(DUMP, files, data, false)));
        }
    }

    @Test
    void a_database_with_tools_of_its_own_says_so_before_anything_is_written() {
        DatabaseDump refusing = out -> {
            throw new IllegalStateException("Use pg_dump.");
        };
        try (TestStore database = TestStore.h2("files")) {
            StoredFiles files = new StoredFiles(database.store(), data, false, Clock.systemUTC());
            Problem problem = assertThrows(Problem.class, () -> entries(new Backup(refusing, files, data, true)));
            assertEquals(Problem.Kind.CONFLICT, problem.kind());
            assertEquals("Use pg_dump.", problem.getMessage());
        }
    }

    @Test
    void only_administrators_may_look_after_the_system() {
        SystemRules rules = new SystemRules();
        assertEquals(2, rules.rules().size());
        rules.rules().values().forEach(rule -> assertFalse(
                rule.decide(eu.interlink.interlinker.Caller.anonymous(java.util.Locale.ENGLISH), java.util.Optional.empty()).allowed()));
    }

    private void write(String name, String text) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, String> entries(Backup backup) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        backup.write(out);
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
