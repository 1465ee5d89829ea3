package eu.interlink.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
            "255044462d312e37, application/pdf",
            "89504e470d0a1a0a0000, image/png",
            "ffd8ffe000104a464946, image/jpeg",
            "474946383961, image/gif",
            "524946460000000057454250, image/webp",
            "5249464600000000574156452020, application/octet-stream",
            "504b030400000000, application/octet-stream",
            "00010203, application/octet-stream",
            "c3, application/octet-stream",
    })
    void binary_content_is_known_by_its_first_bytes_and_the_name_is_not_believed(String hex, String expected) throws IOException {
        assertEquals(expected, type(HexFormat.of().parseHex(hex), "innocent.txt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "hello|a.txt|text/plain",
            "hello|a.exe|text/plain",
            "a;b|a.csv|text/csv",
            "# Title|a.MD|text/markdown",
            "{\"a\":1}|a.json|application/json",
            "not json|a.json|text/plain",
            "<svg onload='x()'/>|a.txt|image/svg+xml",
            "<?xml version='1.0'?><!-- c --><svg/>|a.xml|image/svg+xml",
            "<?xml version='1.0'?><other/>|a.txt|application/xml",
            " <!DOCTYPE html><p>x|a.txt|text/html",
            "<script>alert(1)</script>|a.md|text/html",
    })
    void text_is_told_apart_by_how_it_begins_and_only_harmless_kinds_by_name(String text, String name, String expected) throws IOException {
        assertEquals(expected, type(text.getBytes(StandardCharsets.UTF_8), name));
    }

    @Test
    void text_over_many_buffers_with_characters_on_their_edges_is_text() throws IOException {
        assertEquals("text/plain", type(("x" + "ē🌳".repeat(50_000)).getBytes(StandardCharsets.UTF_8), "a.txt"));
        assertEquals("text/plain", type(new byte[0], "empty"));
    }

    @Test
    void a_binary_byte_late_in_a_long_text_is_found() throws IOException {
        byte[] bytes = "a".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        bytes[99_000] = 0;
        assertEquals("application/octet-stream", type(bytes, "a.txt"));
    }

    @ParameterizedTest
    @CsvSource({
            "word/document.xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml, application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "something/else.xml, application/zip",
    })
    void office_files_are_known_by_what_is_in_the_archive(String part, String expected) throws IOException {
        assertEquals(expected, type(zip("[Content_Types].xml", "<Types/>", part, "<x/>"), "a.zip"));
    }

    @Test
    void open_document_files_are_known_by_their_mimetype_and_nothing_else_is_believed_there() throws IOException {
        String odt = "application/vnd.oasis.opendocument.text";
        assertEquals(odt, type(zip("mimetype", odt), "a.odt"));
        assertEquals("application/zip", type(zip("mimetype", "text/html"), "a.html"));
    }

    @Test
    void old_office_files_are_told_apart_by_name() throws IOException {
        byte[] ole2 = HexFormat.of().parseHex("d0cf11e0a1b11ae1000000");
        assertEquals("application/msword", type(ole2, "a.doc"));
        assertEquals("application/x-ole-storage", type(ole2, "a.txt"));
    }

    private String type(byte[] content, String name) throws IOException {
        return MediaTypes.of(Files.write(folder.resolve("content"), content), name);
    }

    private byte[] zip(String... namesAndTexts) throws IOException {
        Path file = folder.resolve("archive");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.readAllBytes(file);
    }
}
