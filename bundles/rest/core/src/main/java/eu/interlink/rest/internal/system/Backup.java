package eu.interlink.rest.internal.system;

import eu.interlink.files.Blobs;
import eu.interlink.interlinker.Problem;
import eu.interlink.store.DatabaseDump;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes everything that must not be lost into one zip archive, while people work on. The database goes first: what the files bring
 * that came later does no harm, and a file that was let go meanwhile stays for a day.
 */
@Component(service = Backup.class)
public final class Backup {

    private static final List<String> FOLDERS = List.of("deploy", "conf");
    private static final int FOLDER_DIGITS = 2;

    private final DatabaseDump database;
    private final Blobs blobs;
    private final Path data;
    private final boolean blobsOnDisk;

    @Activate
    public Backup(@Reference DatabaseDump database, @Reference Blobs blobs, BundleContext context) {
        this(database, blobs, Path.of(Optional.ofNullable(context.getProperty("interlink.data")).orElse("data")),
                !"database".equals(context.getProperty("interlink.blobs")));
    }

    /** @param blobsOnDisk whether blobs are outside the database */
    Backup(DatabaseDump database, Blobs blobs, Path data, boolean blobsOnDisk) {
        this.database = database;
        this.blobs = blobs;
        this.data = data;
        this.blobsOnDisk = blobsOnDisk;
    }

    /** Does not close the stream. @throws Problem CONFLICT if the database has tools of its own for that */
    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        entry(zip, DatabaseDump.ENTRY, this::dump);
        Path version = data.resolve("version");
        if (Files.isRegularFile(version)) {
            file(zip, version);
        }
        for (String folder : FOLDERS) {
            folder(zip, data.resolve(folder));
        }
        if (blobsOnDisk) {
            blobs(zip);
        }
        zip.finish();
    }

    private void dump(OutputStream out) throws IOException {
        try {
            database.write(out);
        } catch (IllegalStateException e) {
            throw Problem.conflict("backup-by-database-tools", String.valueOf(e.getMessage()));
        }
    }

    private void blobs(ZipOutputStream zip) throws IOException {
        try (Stream<Blobs.Blob> all = blobs.all()) {
            for (Blobs.Blob blob : (Iterable<Blobs.Blob>) all::iterator) {
                String name = "blobs/" + blob.sha256().substring(0, FOLDER_DIGITS) + "/" + blob.sha256().substring(FOLDER_DIGITS);
                entry(zip, name, out -> blobs.copy(blob.sha256(), out));
            }
        }
    }

    private void folder(ZipOutputStream zip, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                file(zip, file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void file(ZipOutputStream zip, Path file) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            // Taken out of the drop folder just now: then it is not part of the backup.
            return;
        }
        entry(zip, data.relativize(file).toString().replace('\\', '/'), out -> out.write(content));
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }

            @Override
            public void flush() {
                // Only the end of the archive is flushed: until then a failure can still be told instead of a torn file.
            }
        });
        zip.closeEntry();
    }
}
