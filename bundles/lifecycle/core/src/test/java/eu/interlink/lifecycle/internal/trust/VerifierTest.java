package eu.interlink.lifecycle.internal.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.lifecycle.Plan.Trust;
import eu.interlink.lifecycle.internal.Jar;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    @TempDir
    Path folder;

    private Path trust;
    private Verifier verifier;
    private Publisher acme;
    private Path jar;

    @BeforeEach
    void prepare() throws Exception {
        trust = folder.resolve("trust");
        verifier = new Verifier(new TrustStore(List.of(trust, folder.resolve("absent"))));
        acme = new Publisher(folder.resolve("keys"), "acme");
        jar = Jar.unit("survey", "1.0.0").write(folder.resolve("survey.jar"));
    }

    @Test
    void a_jar_without_a_signature_is_unsigned() throws Exception {
        acme.trustedIn(trust);
        assertEquals(new Verifier.Verdict(Trust.UNSIGNED, Optional.empty()), verdict());
    }

    @Test
    void a_jar_signed_by_somebody_in_the_trust_store_is_signed() throws Exception {
        acme.trustedIn(trust);
        acme.sign(jar);
        assertEquals(new Verifier.Verdict(Trust.SIGNED, Optional.of("acme Ltd")), verdict());
    }

    @Test
    void a_signed_jar_is_still_a_jar_with_the_same_content() throws Exception {
        byte[] before;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            before = zip.getInputStream(zip.getEntry("readme.txt")).readAllBytes();
        }
        acme.sign(jar);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertArrayEquals(before, zip.getInputStream(zip.getEntry("readme.txt")).readAllBytes());
        }
    }

    @Test
    void a_signer_who_is_not_in_the_trust_store_is_unknown_until_the_key_is_added() throws Exception {
        acme.sign(jar);
        assertEquals(Trust.UNKNOWN_PUBLISHER, verdict().trust());
        acme.trustedIn(trust);
        assertEquals(Trust.SIGNED, verdict().trust());
    }

    @Test
    void a_revoked_key_is_revoked_wherever_else_it_lies() throws Exception {
        acme.sign(jar);
        acme.trustedIn(trust);
        acme.trustedIn(trust.resolve("revoked"));
        assertEquals(new Verifier.Verdict(Trust.REVOKED, Optional.of("acme Ltd")), verdict());
    }

    @Test
    void a_detached_signature_beside_the_jar_counts_too() throws Exception {
        acme.trustedIn(trust);
        acme.detach(jar);
        assertEquals(Trust.SIGNED, verdict().trust());
        Jar.unit("survey", "1.0.1").write(jar);
        assertEquals(Trust.MODIFIED, verdict().trust());
    }

    @Test
    void no_bit_of_a_signed_jar_can_change_and_leave_it_signed() throws Exception {
        acme.trustedIn(trust);
        byte[] signed = Files.readAllBytes(acme.sign(jar));
        int signature = signed.length - SignatureBlock.LENGTH - 22;
        for (int at = 0; at < signed.length; at++) {
            // Every bit of what carries the signature, one bit of every byte that is signed.
            for (int bit = at < signature ? at % 8 : 0; bit < (at < signature ? at % 8 + 1 : 8); bit++) {
                byte[] changed = signed.clone();
                changed[at] ^= (byte) (1 << bit);
                Files.write(jar, changed);
                assertNotEquals(Trust.SIGNED, verdict().trust(), "bit " + bit + " of byte " + at);
            }
        }
    }

    @Test
    void nothing_can_be_cut_off_put_in_front_or_appended() throws Exception {
        acme.trustedIn(trust);
        byte[] signed = Files.readAllBytes(acme.sign(jar));
        for (int length = 0; length < signed.length; length += 7) {
            Files.write(jar, java.util.Arrays.copyOf(signed, length));
            assertNotEquals(Trust.SIGNED, verdict().trust());
        }
        Files.write(jar, java.util.Arrays.copyOf(signed, signed.length + 1));
        assertNotEquals(Trust.SIGNED, verdict().trust());
        byte[] prefixed = new byte[signed.length + 3];
        System.arraycopy(signed, 0, prefixed, 3, signed.length);
        Files.write(jar, prefixed);
        assertNotEquals(Trust.SIGNED, verdict().trust());
    }

    @Test
    void a_jar_that_a_program_has_repacked_without_its_signature_is_modified_and_can_be_signed_again() throws Exception {
        acme.trustedIn(trust);
        acme.sign(jar);
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Files.writeString(zip.getPath("/added.txt"), "added later");
        }
        assertEquals(new Verifier.Verdict(Trust.MODIFIED, Optional.of("acme Ltd")), verdict());
        acme.sign(jar);
        assertEquals(Trust.SIGNED, verdict().trust());
        byte[] once = Files.readAllBytes(jar);
        acme.sign(jar);
        assertArrayEquals(once, Files.readAllBytes(jar));
    }

    @Test
    void the_signature_of_another_jar_or_of_another_key_does_not_fit() throws Exception {
        acme.trustedIn(trust);
        Publisher other = new Publisher(folder.resolve("keys"), "other");
        Path twin = Jar.unit("survey", "2.0.0").write(folder.resolve("twin.jar"));
        acme.detach(twin);
        Files.move(folder.resolve("twin.jar.sig"), folder.resolve("survey.jar.sig"));
        assertEquals(Trust.MODIFIED, verdict().trust());
        other.sign(jar);
        assertEquals(Trust.UNKNOWN_PUBLISHER, verdict().trust());
    }

    @Test
    void a_file_in_the_trust_store_that_is_no_key_does_no_harm() throws Exception {
        Files.createDirectories(trust);
        Files.writeString(trust.resolve("aaa.pub"), "# nonsense\nAAAA\n");
        acme.trustedIn(trust);
        acme.sign(jar);
        assertEquals(Trust.SIGNED, verdict().trust());
    }

    @Test
    void signing_refuses_what_is_no_jar_and_keys_that_do_not_belong_together() throws Exception {
        Publisher other = new Publisher(folder.resolve("keys"), "other");
        other.trustedIn(folder.resolve("mixed"));
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        assertThrows(IllegalArgumentException.class, () -> acme.sign(text));
        assertThrows(IllegalArgumentException.class, () -> Signer.main("sign", jar.toString(), folder.resolve("keys/acme.key").toString(),
                folder.resolve("mixed/other.pub").toString(), folder.resolve("out.jar").toString()));
        assertThrows(IllegalArgumentException.class, () -> Signer.main("nonsense"));
    }

    private Verifier.Verdict verdict() throws IOException {
        return verifier.verify(jar, jar.resolveSibling("survey.jar.sig"));
    }
}
