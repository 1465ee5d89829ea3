package eu.interlink.lifecycle.internal.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An entry that says that the jar was signed. Many programs drop the archive comment when they change a jar; by the mark such a jar is
 * told from one that never had a signature. It proves nothing.
 */
final class SignedMark {

    private static final String ENTRY = "META-INF/interlink/signed-with";

    private SignedMark() {
    }

    /** The jar with the mark. @throws IllegalArgumentException if it is no jar */
    static byte[] into(byte[] jar, String keyId) throws IOException {
        ByteArrayOutputStream marked = new ByteArrayOutputStream(jar.length + 256);
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar)); ZipOutputStream out = new ZipOutputStream(marked)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(ENTRY)) {
                    write(out, entry.getName(), entry.getTime(), in.readAllBytes());
                    entries++;
                }
            }
            if (entries == 0) {
                throw new IllegalArgumentException("This is no jar. Build it again.");
            }
            // A fixed time: the same jar and key always give the same bytes.
            write(out, ENTRY, 0, keyId.getBytes(StandardCharsets.US_ASCII));
        }
        return marked.toByteArray();
    }

    private static void write(ZipOutputStream out, String name, long time, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(time);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    /** Name of the key that the jar says to be signed with. A file that is no jar says nothing. */
    static Optional<String> of(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(ENTRY);
            return entry == null ? Optional.empty()
                    : Optional.of(new String(zip.getInputStream(entry).readNBytes(KeyId.LENGTH), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
