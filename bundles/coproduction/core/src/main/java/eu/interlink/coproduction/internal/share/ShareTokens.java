package eu.interlink.coproduction.internal.share;

import eu.interlink.store.Store;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens of links and calendars: the id of the row and its HMAC-SHA-256 under the key of the installation, 64 letters of URL-safe Base64. */
public final class ShareTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int LETTERS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;

    public ShareTokens(Store store) {
        this.store = store;
    }

    /** Makes tokens with one reading of the key, which is made if there is none. */
    public Function<UUID, String> signer() {
        byte[] key = secret().orElseGet(this::fresh);
        return id -> {
            ByteBuffer token = ByteBuffer.allocate(ID_BYTES + KEY_BYTES).put(bytes(id)).put(signature(key, bytes(id)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
        };
    }

    /** The id in a token; empty if the signature is not ours. Takes as long for a signature that is nearly right as for any other. */
    public Optional<UUID> read(String token) {
        if (token == null || token.length() != LETTERS) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + KEY_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        return secret().filter(key -> MessageDigest.isEqual(signature(key, id), signature)).map(key -> {
            ByteBuffer buffer = ByteBuffer.wrap(id);
            return new UUID(buffer.getLong(), buffer.getLong());
        });
    }

    private Optional<byte[]> secret() {
        return store.read(handle -> new ShareRows(handle).secret()).map(HexFormat.of()::parseHex);
    }

    /** Of two nodes that make a key at once both use the one that was kept first. */
    private byte[] fresh() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        store.run(handle -> new ShareRows(handle).secret(HexFormat.of().formatHex(key)));
        return secret().orElseThrow();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static byte[] signature(byte[] key, byte[] id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}
