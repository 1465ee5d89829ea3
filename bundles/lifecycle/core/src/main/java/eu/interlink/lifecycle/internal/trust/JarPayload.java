package eu.interlink.lifecycle.internal.trust;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;

/**
 * A jar taken apart into what is signed and the signature. Signed is every byte of the file except the archive comment that carries
 * the signature: not the entries one by one, so that there is no second way to read the file.
 *
 * @param bytes the jar without comment
 * @param block the signature that it carries
 */
record JarPayload(byte[] bytes, Optional<SignatureBlock> block) {

    /** Size of the zip format's last record without its comment. */
    private static final int END_RECORD = 22;
    private static final int END_MAGIC = 0x06054b50;
    /** A signature of a jar is never a signature of anything else. */
    private static final byte[] DOMAIN = "interlink bundle signature 1\n".getBytes(StandardCharsets.US_ASCII);

    static JarPayload of(byte[] jar) {
        int end = jar.length - SignatureBlock.LENGTH - END_RECORD;
        if (end < 0 || !endRecord(jar, end, SignatureBlock.LENGTH)) {
            return new JarPayload(jar, Optional.empty());
        }
        Optional<SignatureBlock> block = SignatureBlock.parse(Arrays.copyOfRange(jar, end + END_RECORD, jar.length));
        return block.isEmpty() ? new JarPayload(jar, Optional.empty()) : new JarPayload(withoutComment(jar, end), block);
    }

    private static boolean endRecord(byte[] jar, int at, int comment) {
        ByteBuffer record = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
        return record.getInt(at) == END_MAGIC && record.getShort(at + END_RECORD - 2) == comment;
    }

    private static byte[] withoutComment(byte[] jar, int end) {
        byte[] plain = Arrays.copyOf(jar, end + END_RECORD);
        ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).putShort(end + END_RECORD - 2, (short) 0);
        return plain;
    }

    /** The jar with the signature in it. @throws IllegalArgumentException if the jar has a comment of its own or is no jar */
    byte[] carrying(SignatureBlock signature) {
        int end = bytes.length - END_RECORD;
        if (end < 0 || !endRecord(bytes, end, 0)) {
            throw new IllegalArgumentException("This is no jar, or it has an archive comment. Build it again without one.");
        }
        byte[] text = signature.text().getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(bytes, bytes.length + text.length);
        ByteBuffer.wrap(signed).order(ByteOrder.LITTLE_ENDIAN).putShort(end + END_RECORD - 2, (short) text.length);
        System.arraycopy(text, 0, signed, bytes.length, text.length);
        return signed;
    }

    byte[] sign(PrivateKey key) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key);
        signer.update(message());
        return signer.sign();
    }

    boolean verify(PublicKey key, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message());
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] message() throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        digest.update(DOMAIN);
        return digest.digest(bytes);
    }
}
