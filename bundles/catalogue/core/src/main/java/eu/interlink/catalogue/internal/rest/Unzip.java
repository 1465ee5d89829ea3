package eu.interlink.catalogue.internal.rest;

import eu.interlink.interlinker.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks an archive of unknown origin. Nothing is ever written outside the target folder, and never more than the limits allow.
 *
 * @param maxFiles most entries
 * @param maxBytes most bytes, of the archive and of its content
 */
record Unzip(int maxFiles, long maxBytes) {

    /**
     * Receives an archive and unpacks it.
     *
     * @throws Problem INVALID if it is no archive or has unsafe names, LIMIT if it is too large
     */
    void unpack(InputStream in, Path target) throws IOException {
        Path archive = target.resolveSibling(target.getFileName() + ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(archive)) {
                copy(in, out, maxBytes);
            }
            extract(archive, target);
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    private void extract(Path archive, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > maxFiles) {
                throw Problem.limit("too-many-files", "The archive has more than " + maxFiles + " files.", "max", String.valueOf(maxFiles));
            }
            long left = maxBytes;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                Path file = inside(target, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (InputStream content = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(file)) {
                        left -= copy(content, out, left);
                    }
                }
            }
        } catch (ZipException e) {
            throw Problem.invalid("not-a-zip", "The body is no zip archive: " + e.getMessage());
        }
    }

    private static Path inside(Path target, String name) {
        try {
            Path file = target.resolve(name.replace('\\', '/')).normalize();
            if (file.startsWith(target) && !file.equals(target)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw Problem.invalid("unsafe-path", "The archive has a file name that cannot be used.");
        }
        throw Problem.invalid("unsafe-path", "The archive has a file name that leads out of it: " + name);
    }

    private long copy(InputStream in, OutputStream out, long max) throws IOException {
        byte[] buffer = new byte[16_384];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > max) {
                throw Problem.limit("too-large", "The archive or its content is larger than " + maxBytes + " bytes.", "max", String.valueOf(maxBytes));
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }
}
