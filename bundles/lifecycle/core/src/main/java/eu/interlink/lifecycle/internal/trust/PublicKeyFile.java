package eu.interlink.lifecycle.internal.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * One file of the trust store: a first line {@code # Name of the publisher}, then the key in X.509 form, base64.
 *
 * @param publisher name for people
 * @param key       Ed25519 key
 */
record PublicKeyFile(String publisher, PublicKey key) {

    /** @throws IOException if the file cannot be read or holds no key; the message names it */
    static PublicKeyFile read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8), file.getFileName().toString());
    }

    /** @param otherwise the name, if the text has none  @throws IOException if the text holds no key */
    static PublicKeyFile parse(String text, String otherwise) throws IOException {
        List<String> lines = text.lines().toList();
        String name = lines.stream().filter(line -> line.startsWith("#")).map(line -> line.substring(1).strip()).findFirst()
                .filter(said -> !said.isEmpty()).orElse(otherwise);
        String base64 = String.join("", lines.stream().filter(line -> !line.startsWith("#")).map(String::strip).toList());
        try {
            return new PublicKeyFile(name, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(otherwise + " is no public key of a publisher", e);
        }
    }

    String text() {
        return "# " + publisher + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n";
    }
}
