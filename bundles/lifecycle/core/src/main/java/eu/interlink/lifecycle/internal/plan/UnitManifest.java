package eu.interlink.lifecycle.internal.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** What the manifest of a jar says, before anything of the jar is run. */
public record UnitManifest(Attributes headers) {

    /** Bundle header: id of the Interlinker. */
    public static final String ID = "Interlinker-Id";
    /** Bundle header: what it asks for, in plain words, separated by commas. */
    public static final String PERMISSIONS = "Interlinker-Permissions";

    /**
     * The manifest of a jar, empty if it has none.
     *
     * @throws ZipException if the file is no jar
     */
    public static Optional<UnitManifest> read(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            return Optional.ofNullable(manifest).map(read -> new UnitManifest(read.getMainAttributes()));
        } catch (ZipException e) {
            throw e;
        } catch (IOException e) {
            // A manifest that cannot be parsed: as good as none.
            return Optional.empty();
        }
    }

    /** What the manifest of a running bundle says. */
    public static UnitManifest of(Dictionary<String, String> headers) {
        Attributes attributes = new Attributes();
        Collections.list(headers.keys()).forEach(name -> attributes.putValue(name, headers.get(name)));
        return new UnitManifest(attributes);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getValue(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    List<HeaderClause> clauses(String name) {
        return HeaderClause.parse(headers.getValue(name));
    }

    public Optional<String> id() {
        return header(ID);
    }

    public Optional<String> symbolicName() {
        return clauses(Constants.BUNDLE_SYMBOLICNAME).stream().map(HeaderClause::name).findFirst();
    }

    /** @throws IllegalArgumentException if it is no version */
    public Version version() {
        return Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION));
    }

    List<String> permissions() {
        return permissions(headers.getValue(PERMISSIONS));
    }

    /** The permissions that a header of a running bundle lists. */
    public static List<String> permissions(String header) {
        return HeaderClause.parse(header).stream().map(HeaderClause::name).toList();
    }
}
