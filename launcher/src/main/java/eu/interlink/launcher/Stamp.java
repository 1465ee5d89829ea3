package eu.interlink.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A fingerprint of everything that the bundle cache was made from. The same stamp means that nothing needs to be installed. */
record Stamp(String text) {

    static Stamp of(Selection selection, Map<String, String> properties) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Selection.Bundle bundle : selection.bundles()) {
                add(digest, bundle.jar() + " " + bundle.level() + " " + Files.size(bundle.jar()) + " " + Files.getLastModifiedTime(bundle.jar()).toMillis());
            }
            add(digest, selection.configurations().toString());
            add(digest, properties.get("interlink.home"));
            add(digest, System.getProperty("java.vm.version"));
            return new Stamp(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    boolean matches(Path file) throws IOException {
        return Files.exists(file) && Files.readString(file).equals(text);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text);
    }
}
