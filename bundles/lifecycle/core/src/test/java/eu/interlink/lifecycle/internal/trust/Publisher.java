package eu.interlink.lifecycle.internal.trust;

import java.nio.file.Files;
import java.nio.file.Path;

/** A publisher with a key pair of its own, for tests; signs with the vendor's own command. */
public final class Publisher {

    private final Path keys;
    private final String name;

    public Publisher(Path keys, String name) throws Exception {
        this.keys = keys;
        this.name = name;
        Signer.main("keygen", keys.toString(), name, name + " Ltd");
    }

    /** Signs the jar in place. */
    public Path sign(Path jar) throws Exception {
        Path signed = jar.resolveSibling(jar.getFileName() + ".signed");
        Signer.main("sign", jar.toString(), key("key"), key("pub"), signed.toString());
        Files.move(signed, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return jar;
    }

    void detach(Path jar) throws Exception {
        Signer.main("detach", jar.toString(), key("key"), key("pub"));
    }

    public void trustedIn(Path folder) throws Exception {
        Files.createDirectories(folder);
        Files.copy(Path.of(key("pub")), folder.resolve(name + ".pub"));
    }

    private String key(String kind) {
        return keys.resolve(name + "." + kind).toString();
    }
}
