package eu.interlink.lifecycle.internal.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The vendor's side, run with {@code java -cp}: makes a publisher's key pair, signs a jar. Stands on the JDK only.
 *
 * <pre>
 * keys FOLDER NAME PUBLISHER     makes FOLDER/NAME.key (keep it secret) and FOLDER/NAME.pub, unless they are there
 * sign JAR KEY PUB SIGNED        writes the signed jar to SIGNED; an earlier signature is replaced
 * detach JAR KEY PUB             writes JAR.sig instead
 * </pre>
 */
public final class Signer {

    private static final String USE = "Use: keys FOLDER NAME PUBLISHER | sign JAR KEY PUB SIGNED | detach JAR KEY PUB";

    private Signer() {
    }

    /** @throws IllegalArgumentException with the use, if the arguments are wrong */
    public static void main(String... arguments) throws IOException, GeneralSecurityException {
        List<String> words = List.of(arguments);
        if (words.size() == 4 && "keys".equals(words.getFirst())) {
            keys(Path.of(words.get(1)), words.get(2), words.get(3));
        } else if (words.size() == 5 && "sign".equals(words.getFirst())) {
            Path jar = Path.of(words.get(1));
            Path signed = Path.of(words.get(4));
            PublicKey key = PublicKeyFile.read(Path.of(words.get(3))).key();
            JarPayload payload = JarPayload.of(SignedMark.into(Files.readAllBytes(jar), KeyId.of(key)));
            Files.createDirectories(signed.toAbsolutePath().getParent());
            Files.write(signed, payload.carrying(block(payload, words)));
        } else if (words.size() == 4 && "detach".equals(words.getFirst())) {
            Path jar = Path.of(words.get(1));
            JarPayload payload = JarPayload.of(Files.readAllBytes(jar));
            Files.writeString(jar.resolveSibling(jar.getFileName() + ".sig"), block(payload, words).text());
        } else {
            throw new IllegalArgumentException(USE);
        }
    }

    private static SignatureBlock block(JarPayload payload, List<String> words) throws IOException, GeneralSecurityException {
        PublicKey publicKey = PublicKeyFile.read(Path.of(words.get(3))).key();
        byte[] signature = payload.sign(privateKey(Path.of(words.get(2))));
        if (!payload.verify(publicKey, signature)) {
            throw new IllegalArgumentException("The two keys do not belong together");
        }
        return new SignatureBlock(KeyId.of(publicKey), signature);
    }

    private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key));
    }

    private static void keys(Path folder, String name, String publisher) throws IOException, GeneralSecurityException {
        Path secret = folder.resolve(name + ".key");
        Path open = folder.resolve(name + ".pub");
        if (Files.exists(secret) && Files.exists(open)) {
            return;
        }
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(folder);
        Files.writeString(secret, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
        Files.writeString(open, new PublicKeyFile(publisher, pair.getPublic()).text());
    }
}
