package eu.interlink.lifecycle.internal.plan;

import eu.interlink.lifecycle.Plan.Refusal;
import eu.interlink.lifecycle.internal.trust.Verifier;
import java.util.Optional;

/** What a state of trust means: signed is good, modified and revoked never are, the rest only in developer mode. */
public final class TrustRule {

    private TrustRule() {
    }

    public static Optional<Refusal> refusal(Verifier.Verdict verdict, boolean developerMode) {
        String publisher = verdict.publisher().orElse("unknown");
        return switch (verdict.trust()) {
            case SIGNED -> Optional.empty();
            case MODIFIED -> Optional.of(Refusals.modified(publisher));
            case REVOKED -> Optional.of(Refusals.revoked(publisher));
            case UNSIGNED -> developerMode ? Optional.empty() : Optional.of(Refusals.unsigned());
            case UNKNOWN_PUBLISHER -> developerMode ? Optional.empty() : Optional.of(Refusals.unknownPublisher());
        };
    }

    static Optional<String> note(Verifier.Verdict verdict, boolean developerMode) {
        return switch (verdict.trust()) {
            case UNSIGNED, UNKNOWN_PUBLISHER -> developerMode
                    ? Optional.of("Nobody vouches for this jar. It is accepted because developer mode is on.") : Optional.empty();
            case SIGNED, MODIFIED, REVOKED -> Optional.empty();
        };
    }
}
