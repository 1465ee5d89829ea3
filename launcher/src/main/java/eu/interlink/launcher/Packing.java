package eu.interlink.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a feature and its bundles into one archive: {@code feature.json}, and the jars in {@code repository/} in the layout of a Maven
 * repository. Needs no server.
 */
final class Packing {

    /** The same for every entry, so that the same content gives the same bytes. */
    private static final long TIME = 0;

    private Packing() {
    }

    /**
     * @param feature feature file
     * @param archive where the archive goes
     * @param jars    the bundles; each must be called {@code artifact-version.jar}
     * @return ids of the bundles
     */
    static List<String> pack(Path feature, Path archive, List<Path> jars) throws IOException {
        if (!Files.isRegularFile(feature)) {
            throw new Stop(Exit.USAGE, "There is no file " + feature + ".");
        }
        Map<String, Path> bundles = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Feature.Entry entry : new FeatureReader().read(feature).bundles()) {
            Path place = Selection.jar(Path.of("repository"), entry.id());
            jars.stream().filter(jar -> jar.getFileName().equals(place.getFileName()) && Files.isRegularFile(jar)).findFirst()
                    .ifPresentOrElse(jar -> bundles.put(entry.id(), jar), () -> missing.add("  " + entry.id() + " (a file " + place.getFileName() + ")"));
        }
        if (bundles.isEmpty() && missing.isEmpty()) {
            throw new Stop(Exit.USAGE, "The feature " + feature + " names no bundles.");
        }
        if (!missing.isEmpty()) {
            throw new Stop(Exit.MISSING_BUNDLE, "The feature names bundles that are not among the jars:\n" + String.join("\n", missing));
        }
        write(feature, archive, bundles);
        return List.copyOf(bundles.keySet());
    }

    /** Whole or not at all. */
    private static void write(Path feature, Path archive, Map<String, Path> bundles) throws IOException {
        Path part = archive.resolveSibling(archive.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part); ZipOutputStream zip = new ZipOutputStream(out)) {
                write(zip, "feature.json", feature);
                for (Map.Entry<String, Path> bundle : bundles.entrySet()) {
                    write(zip, Selection.jar(Path.of("repository"), bundle.getKey()).toString().replace('\\', '/'), bundle.getValue());
                }
            }
            Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(ZipOutputStream zip, String name, Path file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(TIME);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
