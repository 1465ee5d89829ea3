package eu.interlink.product;

import eu.interlink.lifecycle.internal.trust.Signer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.jar.Manifest;

/** A publisher whose versions are not always good. */
public final class Vendor {

    /** What is done to a jar before it is signed. */
    @FunctionalInterface
    public interface Change {
        void on(FileSystem jar) throws IOException;
    }

    private final Path folder;

    /** @param folder for the keys and the jars */
    public Vendor(Path folder) throws IOException, GeneralSecurityException {
        this.folder = folder;
        Signer.main("keygen", folder.toString(), "vendor", "A vendor");
    }

    public Path key() {
        return folder.resolve("vendor.pub");
    }

    Path secret() {
        return folder.resolve("vendor.key");
    }

    /** A signed jar that is another one but for its version and a change. */
    public Path version(String version, Path from, Change change) throws IOException, GeneralSecurityException {
        Path raw = folder.resolve(version + "-raw.jar");
        Files.copy(from, raw, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem jar = FileSystems.newFileSystem(raw)) {
            Path place = jar.getPath("META-INF/MANIFEST.MF");
            Manifest manifest = new Manifest();
            manifest.read(Files.newInputStream(place));
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (OutputStream out = Files.newOutputStream(place)) {
                manifest.write(out);
            }
            change.on(jar);
        }
        Path signed = folder.resolve(version + ".jar");
        Signer.main("sign", raw.toString(), secret().toString(), key().toString(), signed.toString());
        return signed;
    }
}
