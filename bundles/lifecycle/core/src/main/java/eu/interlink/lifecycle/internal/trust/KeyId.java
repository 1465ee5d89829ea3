package eu.interlink.lifecycle.internal.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HexFormat;

/** The name of a public key: the first 16 hexadecimal digits of the SHA-256 of its X.509 form. Says which key to try, proves nothing. */
final class KeyId {

    static final int LENGTH = 16;

    private KeyId() {
    }

    static String of(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded())).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
