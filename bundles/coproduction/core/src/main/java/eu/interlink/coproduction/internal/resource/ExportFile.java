package eu.interlink.coproduction.internal.resource;

import eu.interlink.coproduction.ResourceExports.Export;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** An export that lies on the disk until it is closed. */
record ExportFile(Path file, String fileName, String mediaType, long size) implements Export {

    private static final int MAX_NAME = 100;

    /** A name that every file system takes: no folders, nothing that cannot be seen or that turns lines around, no dot before or after it. */
    static String safeName(String name, String extension) {
        String clean = name.replaceAll("[/\\\\<>:\"|?*\\p{Cc}\\p{Cf}]+", "-").replaceAll("^[\\s.-]+|[\\s.-]+$", "");
        String cut = clean.substring(0, clean.offsetByCodePoints(0, Math.min(MAX_NAME, clean.codePointCount(0, clean.length())))).strip();
        return (cut.isEmpty() ? "resource" : cut) + (extension.isEmpty() || cut.toLowerCase(Locale.ROOT).endsWith("." + extension) ? "" : "." + extension);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
