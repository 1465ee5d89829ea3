package eu.interlink.demo.internal;

import eu.interlink.interlinker.Caller;
import java.util.Set;

/** The invented people. */
enum DemoPerson {

    ANNA("Anna Liepa", "anna.liepa", "en", "Europe/Riga", Set.of(Caller.ROLE_ADMIN, Caller.ROLE_EDITOR)),
    MARCO("Marco Rossi", "marco.rossi", "it", "Europe/Rome", Set.of()),
    LUCIA("Lucía Navarro", "lucia.navarro", "es", "Europe/Madrid", Set.of(Caller.ROLE_EDITOR)),
    JANIS("Jānis Ozols", "janis.ozols", "lv", "Europe/Riga", Set.of()),
    SOFIA("Sofia Bianchi", "sofia.bianchi", "it", "Europe/Rome", Set.of()),
    TOM("Tom Baker", "tom.baker", "en", "Europe/Dublin", Set.of());

    /** For a demonstration only: everybody who reads this file knows it. */
    static final String PASSWORD = "interlink-demo";

    private final String fullName;
    private final String email;
    private final String language;
    private final String zone;
    private final Set<String> roles;

    DemoPerson(String fullName, String mailbox, String language, String zone, Set<String> roles) {
        this.fullName = fullName;
        this.email = mailbox + "@example.org";
        this.language = language;
        this.zone = zone;
        this.roles = roles;
    }

    String fullName() {
        return fullName;
    }

    /** The sign-in name. */
    String email() {
        return email;
    }

    /** Language of the person's screens. */
    String language() {
        return language;
    }

    /** Time zone of the person. */
    String zone() {
        return zone;
    }

    /** Roles on the platform as a whole. */
    Set<String> roles() {
        return roles;
    }
}
