package eu.interlink.access.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Salt and hash as an older installation with weak parameters would have stored them. */
final class WeakHash {

    private WeakHash() {
    }

    static String of(String password) {
        byte[] salt = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[32];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withMemoryAsKB(8).withIterations(1).withParallelism(1).withSalt(salt).build());
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
