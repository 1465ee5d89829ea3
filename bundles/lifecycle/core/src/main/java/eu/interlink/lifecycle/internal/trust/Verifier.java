package eu.interlink.lifecycle.internal.trust;

import eu.interlink.lifecycle.Plan.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells who signed a jar, and whether that is still what they signed. */
@Component(service = Verifier.class)
public final class Verifier {

    /**
     * @param publisher the name in the trust store, present for SIGNED and REVOKED, and for MODIFIED if the key is known
     * @param platform  whether the publisher may also exchange parts of the platform
     */
    public record Verdict(Trust trust, Optional<String> publisher, boolean platform) {

        public Verdict(Trust trust, Optional<String> publisher) {
            this(trust, publisher, false);
        }
    }

    private final TrustFolders store;

    @Activate
    public Verifier(@Reference TrustStore store) {
        this(store.folders());
    }

    Verifier(TrustFolders store) {
        this.store = store;
    }

    /**
     * @param jar      the file
     * @param detached where a detached signature would lie; looked at only if the jar carries none
     */
    public Verdict verify(Path jar, Path detached) throws IOException {
        JarPayload payload = JarPayload.of(Files.readAllBytes(jar));
        Optional<SignatureBlock> block = payload.block();
        if (block.isEmpty() && Files.isRegularFile(detached) && Files.size(detached) == SignatureBlock.LENGTH) {
            block = SignatureBlock.parse(Files.readAllBytes(detached));
        }
        return block.isPresent() ? verdict(payload, block.get()) : withoutSignature(jar);
    }

    /**
     * What a publisher's word is worth now, for a jar that came in an archive and carries no signature itself. Which of the publisher's
     * keys it was is not kept: if any was revoked, none counts.
     */
    public Verdict word(String publisher) {
        List<TrustFolders.Known> keys = store.all().values().stream().filter(key -> key.publisher().equals(publisher)).toList();
        Trust trust = keys.isEmpty() ? Trust.UNKNOWN_PUBLISHER : keys.stream().anyMatch(TrustFolders.Known::revoked) ? Trust.REVOKED : Trust.SIGNED;
        return new Verdict(trust, Optional.of(publisher));
    }

    /** A jar that lost its signature was changed; one that never had any is just unsigned. */
    private Verdict withoutSignature(Path jar) {
        return SignedMark.of(jar).map(keyId -> new Verdict(Trust.MODIFIED, store.find(keyId).map(TrustFolders.Known::publisher)))
                .orElseGet(() -> new Verdict(Trust.UNSIGNED, Optional.empty()));
    }

    private Verdict verdict(JarPayload payload, SignatureBlock block) {
        Optional<TrustFolders.Known> known = store.find(block.keyId());
        if (known.isEmpty()) {
            return new Verdict(Trust.UNKNOWN_PUBLISHER, Optional.empty());
        }
        Optional<String> publisher = Optional.of(known.get().publisher());
        if (!payload.verify(known.get().key(), block.signature())) {
            return new Verdict(Trust.MODIFIED, publisher);
        }
        return known.get().revoked() ? new Verdict(Trust.REVOKED, publisher) : new Verdict(Trust.SIGNED, publisher, known.get().platform());
    }
}
