package eu.interlink.access;

import eu.interlink.interlinker.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/** The rules of one area. Register it as a service; the {@link Policy} collects them. */
@ConsumerType
public interface PolicyRules {

    /** Decides one action. Pure reading; called in the caller's transaction if there is one. */
    @FunctionalInterface
    interface Rule {
        Decision decide(Caller caller, Optional<UUID> target);
    }

    /** Action to rule. An action belongs to one area: a second rule for it is ignored and logged. */
    Map<String, Rule> rules();

    /** Everybody, signed in or not. */
    static Rule anyone() {
        return (caller, target) -> Decision.allow("public");
    }

    /** Every signed-in person, and the platform itself. */
    static Rule signedIn() {
        return (caller, target) -> caller.kind() == Caller.Kind.ANONYMOUS ? Decision.deny("not-signed-in") : Decision.allow("signed-in");
    }

    /** Whoever has the role on the whole platform. */
    static Rule role(String role) {
        return (caller, target) -> caller.has(role) ? Decision.allow("role-" + role)
                : Decision.deny(caller.kind() == Caller.Kind.ANONYMOUS ? "not-signed-in" : "no-role");
    }

    /** The platform itself only. */
    static Rule system() {
        return (caller, target) -> caller.kind() == Caller.Kind.SYSTEM ? Decision.allow("system") : Decision.deny("system-only");
    }
}
