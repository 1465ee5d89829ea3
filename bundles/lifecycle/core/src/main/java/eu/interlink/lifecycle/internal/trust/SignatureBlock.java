package eu.interlink.lifecycle.internal.trust;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The detached signature of a jar, as one line of text. It travels as the archive comment of the jar itself, or as a file
 * {@code <name>.jar.sig} beside it. Its length is always the same, and there is one way only to write it, so that no bit of it can
 * change unnoticed.
 *
 * @param keyId     name of the key, see {@link KeyId}
 * @param signature Ed25519 signature, 64 bytes
 */
record SignatureBlock(String keyId, byte[] signature) {

    /** Bytes of a block. */
    static final int LENGTH = 22 + KeyId.LENGTH + 1 + 128 + 1;

    private static final String BEGIN = "interlink-signature 1 ";

    String text() {
        return BEGIN + keyId + " " + HexFormat.of().formatHex(signature) + "\n";
    }

    /** The block that the bytes are, exactly; empty if they are none. */
    static Optional<SignatureBlock> parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.length() != LENGTH || !text.startsWith(BEGIN)) {
            return Optional.empty();
        }
        String keyId = text.substring(BEGIN.length(), BEGIN.length() + KeyId.LENGTH);
        try {
            SignatureBlock block = new SignatureBlock(keyId, HexFormat.of().parseHex(text, BEGIN.length() + KeyId.LENGTH + 1, LENGTH - 1));
            return Optional.of(block).filter(parsed -> parsed.text().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
