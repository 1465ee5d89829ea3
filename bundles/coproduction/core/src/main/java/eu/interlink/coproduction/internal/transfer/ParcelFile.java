package eu.interlink.coproduction.internal.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.interlinker.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A parcel as a file: a zip with {@code process.json} and the content of each resource. What comes from elsewhere is looked at whole before anything in it is believed. */
final class ParcelFile {

    static final String LIST = "process.json";
    static final String CONTENT = "content/";

    private static final Pattern NAMES = Pattern.compile("process\\.json|content/resource-\\d{1,9}");
    private static final Pattern FORMATS = Pattern.compile("interlink-process-(\\d{1,9})");
    /** Small texts may be packed as tightly as they like. */
    private static final long UNSUSPICIOUS = 8L << 20;
    private static final int BUFFER = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT)).build();

    private final PackageLimits limits;

    ParcelFile(PackageLimits limits) {
        this.limits = limits;
    }

    /** The first entry. */
    static void write(Parcel parcel, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(JSON.writeValueAsBytes(parcel));
        zip.closeEntry();
    }

    /** @throws Problem as {@link ProcessCopies#upload} says */
    Parcel read(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            inspect(zip);
            ZipEntry list = zip.getEntry(LIST);
            if (list == null) {
                throw Problem.invalid("package-unknown", "This is no package of a process. Choose another file.", "field", "file");
            }
            try (InputStream in = zip.getInputStream(list)) {
                return parcel(in.readAllBytes());
            }
        }
    }

    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            try (InputStream in = Files.newInputStream(file)) {
                throw Arrays.equals(ZIP, in.readNBytes(ZIP.length)) ? damaged()
                        : Problem.invalid("package-not-zip", "This is no package of a process. Choose a file that was exported here or elsewhere.", "field", "file");
            }
        }
    }

    private static Problem damaged() {
        return Problem.invalid("package-damaged", "This package is damaged or cut off. Export it again, or transfer it again.", "field", "file");
    }

    private static Problem tooMuch() {
        return Problem.limit("package-too-large", "There is more in this package than can be unpacked here.", "field", "file");
    }

    /** Reads everything, and counts what really comes out: what the headers say proves nothing. */
    private void inspect(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (!NAMES.matcher(entry.getName()).matches() || !names.add(entry.getName())) {
                throw damaged();
            }
            if (names.size() > limits.entries()) {
                throw tooMuch();
            }
            unpacked += count(zip, entry, limits.unpacked() - unpacked);
        }
    }

    private long count(ZipFile zip, ZipEntry entry, long left) throws IOException {
        long most = entry.getName().equals(LIST) ? Math.min(left, limits.list()) : left;
        long tight = Math.max(UNSUSPICIOUS, limits.ratio() * Math.max(1, entry.getCompressedSize()));
        CRC32 sum = new CRC32();
        long count = 0;
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > most || count > tight) {
                    throw tooMuch();
                }
            }
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
        if (sum.getValue() != entry.getCrc()) {
            throw damaged();
        }
        return count;
    }

    private static Parcel parcel(byte[] list) {
        try {
            JsonNode json = JSON.readTree(list);
            Matcher format = FORMATS.matcher(json.path("format").asString(""));
            if (!format.matches()) {
                throw Problem.invalid("package-unknown", "This is no package of a process. Choose another file.", "field", "file");
            }
            if (!format.group().equals(ProcessCopies.FORMAT)) {
                throw Problem.invalid("package-newer", "This package was written by a newer version. Update this installation first.", "field", "file", "format", format.group());
            }
            return JSON.treeToValue(json, Parcel.class);
        } catch (JacksonException e) {
            throw damaged();
        }
    }
}
