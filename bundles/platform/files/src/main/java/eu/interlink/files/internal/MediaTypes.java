package eu.interlink.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the type of a file by looking at its content. The name only chooses between types that are equally harmless. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";
    private static final int HEAD = 1024;
    private static final Map<String, String> MAGIC = Map.of(
            "255044462D", "application/pdf",
            "89504E470D0A1A0A", "image/png",
            "FFD8FF", "image/jpeg",
            "474946383761", "image/gif",
            "474946383961", "image/gif");
    private static final String OLE2 = "D0CF11E0A1B11AE1";
    private static final Map<String, String> OLE2_BY_NAME = Map.of(
            "doc", "application/msword", "xls", "application/vnd.ms-excel", "ppt", "application/vnd.ms-powerpoint");

    private MediaTypes() {
    }

    static String of(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String hex = HexFormat.of().withUpperCase().formatHex(head, 0, Math.min(head.length, 16));
        Optional<String> known = MAGIC.entrySet().stream().filter(entry -> hex.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (hex.startsWith("52494646") && hex.startsWith("57454250", 16)) {
            return "image/webp";
        }
        if (hex.startsWith(OLE2)) {
            return OLE2_BY_NAME.getOrDefault(extension(name), "application/x-ole-storage");
        }
        if (hex.startsWith("504B0304") || hex.startsWith("504B0506")) {
            return ZipTypes.of(file);
        }
        return Utf8.valid(file) ? text(head, extension(name)) : UNKNOWN;
    }

    private static String text(byte[] head, String extension) {
        String start = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        String markup = start.replaceAll("(?s)^(\\s*(<\\?xml.*?\\?>|<!--.*?-->|<!doctype svg.*?>))+", "").stripLeading();
        if (markup.startsWith("<svg")) {
            return "image/svg+xml";
        }
        if (markup.startsWith("<!doctype html") || markup.startsWith("<html") || markup.startsWith("<head") || markup.startsWith("<body")
                || markup.startsWith("<script")) {
            return "text/html";
        }
        if (start.startsWith("<?xml")) {
            return "application/xml";
        }
        return switch (extension) {
            case "csv" -> "text/csv";
            case "md", "markdown" -> "text/markdown";
            case "json" -> start.startsWith("{") || start.startsWith("[") ? "application/json" : "text/plain";
            default -> "text/plain";
        };
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
