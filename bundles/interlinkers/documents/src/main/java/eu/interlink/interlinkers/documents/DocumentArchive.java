package eu.interlink.interlinkers.documents;

import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A document as one zip archive: {@code document.json} first, then each content once under its hash. */
final class DocumentArchive {

    private static final String DESCRIPTION = "document.json";
    private static final String CONTENT = "content/";
    private static final int FORMAT = 1;

    /** What the archive says of the document. */
    private record Described(int format, Instant updated, List<Version> versions) {
    }

    private final Db db;
    private final Files files;
    private final JsonMapper json = JsonMapper.builder().build();

    DocumentArchive(Db db, Files files) {
        this.db = db;
        this.files = files;
    }

    void write(Document document, OutputStream out) throws IOException {
        List<Version> versions = db.transaction(connection -> DocumentTable.versions(connection, document.id(), Integer.MAX_VALUE, Integer.MAX_VALUE));
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(DESCRIPTION));
        zip.write(json.writeValueAsBytes(new Described(FORMAT, document.updated(), versions)));
        zip.closeEntry();
        Map<String, FileRef> contents = new HashMap<>();
        versions.forEach(version -> contents.put(version.file().sha256(), version.file()));
        for (FileRef file : contents.values()) {
            zip.putNextEntry(new ZipEntry(CONTENT + file.sha256()));
            try (InputStream in = files.open(file)) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Replaces what is there. @throws IOException if the archive is not complete; nothing is changed then */
    void read(UUID id, InputStream in) throws IOException {
        List<Version> former = db.transaction(connection -> DocumentTable.versions(connection, id, Integer.MAX_VALUE, Integer.MAX_VALUE));
        List<FileRef> held = new ArrayList<>();
        boolean done = false;
        try {
            Described described = contents(id, new ZipInputStream(in), held);
            db.transaction(connection -> {
                DocumentTable.delete(connection, id);
                DocumentTable.insert(connection, id, described.updated());
                for (Version version : described.versions()) {
                    DocumentTable.insert(connection, id, version);
                }
                DocumentTable.stamp(connection, id, described.versions().stream().mapToInt(Version::number).max().orElse(0), described.updated());
                return null;
            });
            done = true;
        } finally {
            List<FileRef> given = done ? former.stream().map(Version::file).toList() : held;
            for (FileRef file : given) {
                if (!db.transaction(connection -> DocumentTable.uses(connection, id, file))) {
                    files.release(id, file);
                }
            }
        }
    }

    private Described contents(UUID id, ZipInputStream zip, List<FileRef> held) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(DESCRIPTION)) {
            throw new IOException("This is no archive of a document");
        }
        Described described = describe(zip.readAllBytes());
        Map<String, List<Version>> missing = new HashMap<>();
        described.versions().forEach(version -> missing.computeIfAbsent(version.file().sha256(), hash -> new ArrayList<>()).add(version));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            List<Version> users = missing.remove(entry.getName().substring(Math.min(CONTENT.length(), entry.getName().length())));
            if (users != null) {
                FileRef expected = users.getFirst().file();
                FileRef stored = files.put(id, expected.name(), open(zip), expected.size());
                held.add(stored);
                if (!stored.sha256().equals(expected.sha256())) {
                    throw new IOException("A content of the archive is damaged: " + expected.name());
                }
                for (Version user : users) {
                    files.hold(id, user.file());
                    held.add(user.file());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException("The archive lacks the content of " + missing.size() + " files");
        }
        return described;
    }

    private Described describe(byte[] text) throws IOException {
        try {
            Described described = json.readValue(text, Described.class);
            if (described.format() != FORMAT) {
                throw new IOException("The archive has the format " + described.format() + ", only " + FORMAT + " is known");
            }
            return described;
        } catch (JacksonException e) {
            throw new IOException("The description in the archive cannot be read", e);
        }
    }

    private static InputStream open(ZipInputStream zip) {
        return new FilterInputStream(zip) {
            @Override
            public void close() {
                // The archive goes on after this entry.
            }
        };
    }
}
