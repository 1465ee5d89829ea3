package eu.interlink.coproduction.internal.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Exchanges ids of people in what an Interlinker wrote, which nobody but it understands: an id is looked for as text, in the file itself or, if it is a zip, in those of
 * its entries that are JSON. Files that people put there stay as they are.
 */
final class PersonIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** What is longer holds files of people. */
    private static final int MOST = 16 << 20;

    /** Tells for ids that were found what stands in their place; those that are not named stay. */
    private final Function<Set<UUID>, Map<UUID, UUID>> exchange;

    PersonIds(Function<Set<UUID>, Map<UUID, UUID>> exchange) {
        this.exchange = exchange;
    }

    void pass(Path content, OutputStream out) throws IOException {
        if (zip(content)) {
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(content))) {
                ZipOutputStream zip = new ZipOutputStream(out);
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    if (entry.getName().endsWith(".json")) {
                        exchanged(in, zip);
                    } else {
                        in.transferTo(zip);
                    }
                    zip.closeEntry();
                }
                zip.finish();
            }
        } else {
            try (InputStream in = Files.newInputStream(content)) {
                exchanged(in, out);
            }
        }
    }

    private static boolean zip(Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            return Arrays.equals(ZIP, in.readNBytes(ZIP.length));
        }
    }

    /** Whatever the encoding: ids are ASCII, and every other byte stays. */
    private void exchanged(InputStream in, OutputStream out) throws IOException {
        byte[] bytes = in.readNBytes(MOST);
        int next = in.read();
        if (next >= 0) {
            new ByteArrayInputStream(bytes).transferTo(out);
            out.write(next);
            in.transferTo(out);
            return;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher matcher = ID.matcher(text);
        Set<UUID> found = matcher.results().map(MatchResult::group).map(UUID::fromString).collect(Collectors.toSet());
        Map<UUID, UUID> instead = found.isEmpty() ? Map.of() : exchange.apply(found);
        out.write(instead.isEmpty() ? bytes : matcher.reset().replaceAll(one -> {
            UUID id = UUID.fromString(one.group());
            return instead.getOrDefault(id, id).toString();
        }).getBytes(StandardCharsets.ISO_8859_1));
    }
}
