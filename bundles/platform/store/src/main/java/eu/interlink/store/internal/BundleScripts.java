package eu.interlink.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;

/** Reads the migrations out of a bundle. */
final class BundleScripts {

    private BundleScripts() {
    }

    static Scripts of(Bundle bundle, String schema, Engine engine) {
        List<Script> scripts = new ArrayList<>(in(bundle, Scripts.folder(schema)));
        if (engine == Engine.POSTGRESQL) {
            scripts.addAll(in(bundle, Scripts.postgresqlFolder(schema)));
        }
        return new Scripts(scripts);
    }

    private static List<Script> in(Bundle bundle, String folder) {
        Enumeration<URL> found = bundle.findEntries(folder, "*.sql", false);
        return found == null ? List.of() : Collections.list(found).stream().map(BundleScripts::read).toList();
    }

    private static Script read(URL url) {
        String path = url.getPath();
        try (InputStream in = url.openStream()) {
            return new Script(path.substring(path.lastIndexOf('/') + 1), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The migration " + path + " cannot be read", e);
        }
    }
}
