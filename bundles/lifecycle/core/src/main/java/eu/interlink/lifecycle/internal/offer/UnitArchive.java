package eu.interlink.lifecycle.internal.offer;

import eu.interlink.interlinker.LocalizedText;
import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.internal.plan.UnitManifest;
import eu.interlink.lifecycle.internal.swap.Jars;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An archive of a unit, opened. Reads nothing but what the feature file names, so that no entry can lead out of the folder. */
final class UnitArchive implements AutoCloseable {

    /** How the name of an archive ends. */
    static final String SUFFIX = ".interlink";
    private static final String FEATURE = "feature.json";
    private static final String REPOSITORY = "repository/";
    private static final int MOST_BUNDLES = 100;
    private static final int LONGEST_FEATURE = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;
    private final JsonNode feature;

    private UnitArchive(ZipFile zip, JsonNode feature) {
        this.zip = zip;
        this.feature = feature;
    }

    /** @throws IOException with a message for people if it is no archive of a unit */
    static UnitArchive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new IOException("The file is no archive, or it is damaged or incomplete. Copy it again, or ask the vendor for a new one.", e);
        }
        try {
            return new UnitArchive(zip, feature(zip));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static JsonNode feature(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(FEATURE);
        if (entry == null) {
            throw new IOException("The archive has no " + FEATURE + ". Ask the vendor for an archive made with 'interlink pack'.");
        }
        byte[] text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = in.readNBytes(LONGEST_FEATURE);
        }
        JsonNode feature;
        try {
            feature = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IOException("The " + FEATURE + " of the archive cannot be read: " + e.getOriginalMessage(), e);
        }
        if (!"1.0".equals(feature.path("feature-resource-version").asString(""))) {
            throw new IOException("The " + FEATURE + " of the archive is not of feature-resource-version 1.0. Ask the vendor for a new archive.");
        }
        if (!feature.path("id").asString("").matches("[\\w.-]+:[\\w.-]+:[\\w.-]+") || feature.path("id").asString("").length() > 250) {
            throw new IOException("The " + FEATURE + " of the archive has no id like group:artifact:version. Ask the vendor for a new archive.");
        }
        return feature;
    }

    String id() {
        return feature.path("id").asString("");
    }

    LocalizedText title() {
        return texts("name");
    }

    LocalizedText summary() {
        return texts("description");
    }

    /** The texts of the feature are English; the extension {@code translations} has them in other languages. */
    private LocalizedText texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", feature.path(name).asString(""));
        feature.path("extensions").path("translations").path("json").properties()
                .forEach(language -> texts.put(language.getKey(), language.getValue().path(name).asString("")));
        return new LocalizedText(texts);
    }

    /** The jars of its bundles, written into a folder, in the order of the feature. */
    List<Path> unpack(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        JsonNode bundles = feature.path("bundles");
        if (bundles.isEmpty() || bundles.size() > MOST_BUNDLES) {
            throw new IOException("The archive holds " + bundles.size() + " bundles; it must be 1 to " + MOST_BUNDLES + ". Ask the vendor for a new archive.");
        }
        for (JsonNode bundle : bundles) {
            String id = bundle.isString() ? bundle.asString() : bundle.path("id").asString("");
            jars.add(unpack(id, folder));
        }
        return jars;
    }

    private Path unpack(String id, Path folder) throws IOException {
        String[] parts = id.split(":");
        String name = parts.length == 3 ? parts[1] + "-" + parts[2] + ".jar" : "";
        ZipEntry entry = parts.length == 3 ? zip.getEntry(REPOSITORY + parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/" + name) : null;
        if (entry == null || !name.matches("[\\w.-]+")) {
            throw new IOException("The archive does not hold the bundle '" + id + "' that its feature names. Ask the vendor for a new archive.");
        }
        Path jar = folder.resolve(name);
        long left = Jars.MAX;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(jar)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException("The bundle " + name + " of the archive is too large. The limit is " + Jars.MAX + " bytes.");
                }
                out.write(buffer, 0, read);
            }
        }
        return jar;
    }

    /** What jars hold. @throws IOException with a message for people if one is no Interlinker */
    static List<Offer.Content> contents(List<Path> jars) throws IOException {
        List<Offer.Content> contents = new ArrayList<>();
        for (Path jar : jars) {
            Optional<UnitManifest> manifest = UnitManifest.read(jar);
            String id = manifest.flatMap(UnitManifest::id)
                    .orElseThrow(() -> new IOException("The bundle " + jar.getFileName() + " of the archive is no Interlinker. Ask the vendor for a new archive."));
            contents.add(new Offer.Content(id, manifest.flatMap(found -> found.header("Bundle-Version")).orElse("?")));
        }
        return contents;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
