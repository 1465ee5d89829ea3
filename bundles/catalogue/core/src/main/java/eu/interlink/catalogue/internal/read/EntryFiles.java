package eu.interlink.catalogue.internal.read;

import static eu.interlink.catalogue.internal.read.Kinds.FILES;
import static eu.interlink.catalogue.internal.read.Kinds.SNAPSHOTS;

import eu.interlink.catalogue.internal.FileRole;
import eu.interlink.catalogue.internal.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the files of an entry: templates and logo by their path in the metadata, snapshots by the name of their folder. */
final class EntryFiles {

    /** Larger files are left out. Bytes. */
    static final long MAX = 100_000_000;

    private final SourceFolder source;
    private final Findings findings;

    EntryFiles(SourceFolder source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    List<FoundFile> of(Fields fields, Path folder, String path) {
        List<FoundFile> all = new ArrayList<>();
        fields.texts("file_translations").texts().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(e -> named(e.getValue(), FileRole.TEMPLATE, e.getKey(), folder, path).ifPresent(all::add));
        fields.text("logotype").flatMap(place -> named(place, FileRole.LOGO, "", folder, path)).ifPresent(all::add);
        all.addAll(snapshots(folder));
        unused(folder, fields, all);
        return all;
    }

    /** The last part of a path, whatever slashes it is written with. */
    static String leaf(String place) {
        String slashes = place.replace('\\', '/');
        String leaf = slashes.substring(slashes.lastIndexOf('/') + 1).strip();
        return leaf.isEmpty() || leaf.equals("..") || leaf.equals(".") || leaf.indexOf('\0') >= 0 ? "?" : leaf;
    }

    /** True if the folder part of a path names this folder, or there is none. */
    static boolean pointsInto(String place, Path folder) {
        String slashes = place.replace('\\', '/');
        return !slashes.contains("/") || slashes.equals("./" + leaf(place))
                || slashes.endsWith("/" + folder.getFileName() + "/" + leaf(place));
    }

    private Optional<FoundFile> named(String place, FileRole role, String language, Path folder, String path) {
        Path file = folder.resolve(leaf(place));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            findings.skipped(FILES, path, "The file '" + place + "' is not there.");
            return Optional.empty();
        }
        return found(file, role, language, 0);
    }

    private List<FoundFile> snapshots(Path folder) {
        List<FoundFile> all = new ArrayList<>();
        for (Path child : source.folders(folder)) {
            String name = child.getFileName().toString();
            if (name.toLowerCase(Locale.ROOT).matches("snapshots?")) {
                if (!name.equals("snapshots")) {
                    findings.accepted(SNAPSHOTS, source.show(child), "The folder is called '" + name + "' instead of 'snapshots'.");
                }
                pictures(child, all);
            }
        }
        return all;
    }

    private void pictures(Path folder, List<FoundFile> all) {
        List<Path> pictures = source.files(folder).stream().filter(this::wanted)
                .sorted((a, b) -> NaturalOrder.compare(a.getFileName().toString(), b.getFileName().toString())).toList();
        for (Path picture : pictures) {
            found(picture, FileRole.SNAPSHOT, "", all.size()).ifPresent(all::add);
        }
    }

    private boolean wanted(Path file) {
        String name = file.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|tiff?|bmp|gif|webp|svg)")) {
            findings.skipped(SNAPSHOTS, source.show(file), "The file is no picture.");
            return false;
        }
        if (!name.matches(".*\\.(png|jpe?g|tiff|bmp|gif)")) {
            findings.accepted(SNAPSHOTS, source.show(file), "The suffix is unusual for a snapshot.");
        }
        return true;
    }

    private Optional<FoundFile> found(Path file, FileRole role, String language, int position) {
        try {
            if (Files.size(file) > MAX) {
                findings.skipped(FILES, source.show(file), "The file is larger than " + MAX / 1_000_000 + " MB.");
                return Optional.empty();
            }
            if (Files.size(file) == 0) {
                findings.skipped(FILES, source.show(file), "The file is empty.");
                return Optional.empty();
            }
            return Optional.of(new FoundFile(role, language, position, file, file.getFileName().toString(), Hashes.of(file)));
        } catch (IOException e) {
            findings.skipped(FILES, source.show(file), "The file cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void unused(Path folder, Fields fields, List<FoundFile> used) {
        Set<String> known = new HashSet<>(Set.of("metadata.json"));
        used.forEach(file -> known.add(file.name()));
        fields.texts("instructions_translations").texts().values().forEach(place -> known.add(leaf(place)));
        for (Path file : source.files(folder)) {
            String name = file.getFileName().toString();
            if (name.startsWith("~$") || name.startsWith(".~lock")) {
                findings.skipped(FILES, source.show(file), "The file is a lock file of an office program.");
            } else if (!known.contains(name)) {
                findings.skipped(FILES, source.show(file), "No field of the metadata names this file.");
            }
        }
    }
}
