package eu.interlink.bench;

import eu.interlink.bench.trivial.Trivial;
import eu.interlink.product.ProductProcess;
import eu.interlink.product.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes and installs as many trivial Interlinkers as are wanted. */
final class Many {

    private static final String CLASS = Trivial.class.getName().replace('.', '/') + ".class";

    private final Vendor vendor;
    private final Path folder;
    private int installed;

    Many(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        vendor = new Vendor(folder);
    }

    Path key() {
        return vendor.key();
    }

    int installed() {
        return installed;
    }

    /** Installs more of them until there are so many. */
    void upTo(int count, ProductProcess product) throws Exception {
        while (installed < count) {
            installed++;
            Subject.require(product.install(vendor.version("1.0." + installed, raw("trivial" + installed), jar -> { })), 201);
        }
    }

    private Path raw(String id) throws IOException {
        Path file = folder.resolve(id + ".jar");
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Bundle-ManifestVersion", "2");
        said.put("Bundle-SymbolicName", "org.example." + id);
        said.put("Bundle-Version", "1.0.0");
        said.put("Interlinker-Id", id);
        said.put("Import-Package", "eu.interlink.interlinker,org.osgi.framework");
        said.put("Service-Component", "OSGI-INF/trivial.xml");
        said.forEach(headers::putValue);
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new JarEntry("OSGI-INF/trivial.xml"));
            jar.write(("<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.4.0\" name=\"trivial\"><implementation class=\"" + Trivial.class.getName()
                    + "\"/><property name=\"interlinker.id\" value=\"" + id + "\"/><service><provide interface=\"eu.interlink.interlinker.Interlinker\"/>"
                    + "</service></scr:component>").getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry(CLASS));
            try (InputStream in = Many.class.getResourceAsStream("/" + CLASS)) {
                in.transferTo(jar);
            }
        }
        return file;
    }
}
