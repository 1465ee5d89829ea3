package eu.interlink.lifecycle.internal.trust;

import eu.interlink.lifecycle.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The vendor's side: makes a publisher's key pair, signs a jar, tells what a platform would think of one. Stands on the JDK only, so that
 * it runs without a platform: {@code bin/interlink keygen|sign|verify}.
 *
 * <pre>
 * keygen FOLDER NAME PUBLISHER   makes FOLDER/NAME.key (keep it secret) and FOLDER/NAME.pub, unless they are there
 * sign JAR KEY PUB SIGNED        writes the signed jar to SIGNED; an earlier signature is replaced
 * detach JAR KEY PUB             writes JAR.sig instead
 * verify JAR FOLDER ...          tells who signed it, by the keys in the folders
 * </pre>
 */
public final class Signer {

    private static final String USE = "Use: keygen FOLDER NAME PUBLISHER | sign JAR KEY PUB SIGNED | detach JAR KEY PUB | verify JAR FOLDER ...";

    private Signer() {
    }

    /** @throws IllegalArgumentException with the use, if the arguments are wrong */
    public static void main(String... arguments) throws IOException, GeneralSecurityException {
        run(arguments);
    }

    /**
     * Does what the words say.
     *
     * @return what to tell the person
     * @throws IllegalArgumentException with what is wrong, also if a jar to verify is not good
     */
    public static String run(String... arguments) throws IOException, GeneralSecurityException {
        List<String> words = List.of(arguments);
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "keygen" -> keys(exactly(words, 4));
            case "sign" -> sign(exactly(words, 5));
            case "detach" -> detach(exactly(words, 4));
            case "verify" -> verify(words);
            default -> throw new IllegalArgumentException(USE);
        };
    }

    private static List<String> exactly(List<String> words, int count) {
        if (words.size() != count) {
            throw new IllegalArgumentException(USE);
        }
        return words;
    }

    private static String sign(List<String> words) throws IOException, GeneralSecurityException {
        Path jar = Path.of(words.get(1));
        Path signed = Path.of(words.get(4));
        PublicKeyFile key = PublicKeyFile.read(Path.of(words.get(3)));
        JarPayload payload = JarPayload.of(SignedMark.into(Files.readAllBytes(jar), KeyId.of(key.key())));
        Files.createDirectories(signed.toAbsolutePath().getParent());
        Files.write(signed, payload.carrying(block(payload, words)));
        return signed + " is signed by " + key.publisher() + ".";
    }

    private static String detach(List<String> words) throws IOException, GeneralSecurityException {
        Path jar = Path.of(words.get(1));
        JarPayload payload = JarPayload.of(Files.readAllBytes(jar));
        Path signature = jar.resolveSibling(jar.getFileName() + ".sig");
        Files.writeString(signature, block(payload, words).text());
        return signature + " holds the signature. Keep it beside the jar.";
    }

    private static String verify(List<String> words) throws IOException {
        if (words.size() < 2) {
            throw new IllegalArgumentException(USE);
        }
        Path jar = Path.of(words.get(1));
        List<String> warnings = new ArrayList<>();
        TrustFolders folders = new TrustFolders(words.subList(2, words.size()).stream().map(Path::of).toList(), warnings::add);
        Verifier.Verdict verdict = new Verifier(folders).verify(jar, jar.resolveSibling(jar.getFileName() + ".sig"));
        String text = String.join("\n", warnings) + (warnings.isEmpty() ? "" : "\n") + verdict.trust()
                + verdict.publisher().map(publisher -> " by " + publisher).orElse("");
        if (verdict.trust() != Plan.Trust.SIGNED) {
            throw new IllegalArgumentException(text);
        }
        return text;
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

    private static String keys(List<String> words) throws IOException, GeneralSecurityException {
        Path folder = Path.of(words.get(1));
        Path secret = folder.resolve(words.get(2) + ".key");
        Path open = folder.resolve(words.get(2) + ".pub");
        if (Files.exists(secret) && Files.exists(open)) {
            return secret + " and " + open + " are there already.";
        }
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(folder);
        writeSecret(secret, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
        Files.writeString(open, new PublicKeyFile(words.get(3), pair.getPublic()).text());
        return "Keep " + secret + " secret. Give " + open + " to those who shall trust you.";
    }

    /** Nobody else may read it, where the file system knows owners. */
    private static void writeSecret(Path file, String text) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}
