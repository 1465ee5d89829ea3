package eu.interlink.catalogue.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.interlinker.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnzipTest {

    private final Unzip unzip = new Unzip(3, 10_000);
    @TempDir
    Path parent;
    private Path target;

    @BeforeEach
    void folder() throws IOException {
        target = Files.createDirectory(parent.resolve("inner"));
    }

    @Test
    void files_and_folders_come_out_as_they_went_in() throws IOException {
        unpack(zip("a/b.txt", "text", "c.txt", "more"));
        assertEquals("text", Files.readString(target.resolve("a/b.txt")));
        assertEquals("more", Files.readString(target.resolve("c.txt")));
        assertFalse(Files.exists(parent.resolve("inner.zip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.txt", "a/../../outside.txt", "..\\outside.txt", "/../../outside.txt", "a/.."})
    void names_that_lead_out_are_refused(String name) throws IOException {
        byte[] archive = zip(name, "x");
        assertEquals("unsafe-path", assertThrows(Problem.class, () -> unpack(archive)).code());
        try (Stream<Path> around = Files.list(parent)) {
            assertEquals(1, around.count());
        }
    }

    @Test
    void a_bomb_is_stopped_at_the_limit() throws IOException {
        byte[] archive = zip("zeros", "0".repeat(1_000_000));
        assertEquals("too-large", assertThrows(Problem.class, () -> unpack(archive)).code());
    }

    @Test
    void too_many_files_are_refused() throws IOException {
        byte[] archive = zip("1", "", "2", "", "3", "", "4", "");
        assertEquals("too-many-files", assertThrows(Problem.class, () -> unpack(archive)).code());
    }

    @Test
    void what_is_no_archive_is_said_to_be_none() {
        assertEquals("not-a-zip", assertThrows(Problem.class, () -> unpack("hello".getBytes())).code());
        assertEquals("not-a-zip", assertThrows(Problem.class, () -> unpack(new byte[0])).code());
    }

    private void unpack(byte[] archive) throws IOException {
        unzip.unpack(new ByteArrayInputStream(archive), target);
    }

    static byte[] zip(String... pairs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < pairs.length; i += 2) {
                zip.putNextEntry(new ZipEntry(pairs[i]));
                zip.write(pairs[i + 1].getBytes());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
