package eu.interlink.coproduction.internal.resource;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.ResourceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The content of resources, written, read and copied by their Interlinkers, one at a time and with a deadline. Throws what they say. */
public final class Contents {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final Path temporary;
    private final BundleCalls bundles;
    private final Duration deadline;

    public Contents(Path temporary, BundleCalls bundles) {
        this(temporary, bundles, DEADLINE);
    }

    /** @param deadline for each of them */
    public Contents(Path temporary, BundleCalls bundles, Duration deadline) {
        this.temporary = temporary;
        this.bundles = bundles;
        this.deadline = deadline;
    }

    /** Something on the way from an Interlinker into a file. */
    @FunctionalInterface
    public interface Passage {
        void pass(Path content, OutputStream out) throws IOException;
    }

    /** Writes the content into an entry; nothing of it is in the zip if that fails. */
    public void archive(String interlinker, UUID resource, ZipOutputStream zip, String entry) throws IOException {
        archive(interlinker, resource, zip, entry, Files::copy);
    }

    /** @param passage how what the Interlinker wrote gets into the zip */
    public void archive(String interlinker, UUID resource, ZipOutputStream zip, String entry, Passage passage) throws IOException {
        Path content = file();
        try {
            bundles.call(interlinker, deadline, tool -> {
                try (OutputStream file = Files.newOutputStream(content)) {
                    tool.archive(resource, file);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            zip.putNextEntry(new ZipEntry(entry));
            passage.pass(content, zip);
            zip.closeEntry();
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private Path file() throws IOException {
        Files.createDirectories(temporary);
        return Files.createTempFile(temporary, "content-", "");
    }

    /** Where the content comes from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /** The content of an entry. @throws Problem INVALID {@code content-missing} */
    public static Source in(ZipFile zip, String entry) {
        ZipEntry content = zip.getEntry(entry);
        if (content == null) {
            throw Problem.invalid("content-missing", "Its content is missing in the file.");
        }
        return () -> zip.getInputStream(content);
    }

    /** Gives a resource its content. */
    public ResourceInfo restore(String interlinker, UUID resource, Source source) {
        return made(interlinker, bundles.call(interlinker, deadline, tool -> {
            try (InputStream in = source.open()) {
                tool.restore(resource, in);
                return tool.describe(resource);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Gives a new resource the content of another. */
    public ResourceInfo copy(Caller caller, String interlinker, UUID from, NewResource to) {
        return made(interlinker, bundles.call(interlinker, deadline, tool -> tool.copy(caller, from, to)));
    }

    private static ResourceInfo made(String interlinker, ResourceInfo info) {
        if (info == null) {
            throw Problem.unavailable("interlinker-failed", "The tool made nothing of its content.", "interlinker", interlinker);
        }
        return info;
    }
}
