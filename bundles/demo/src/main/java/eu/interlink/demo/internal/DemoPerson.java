package eu.interlink.demo.internal;

import eu.interlink.interlinker.Caller;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The invented people. Their names are on the welcome text and in the README. */
enum DemoPerson {

    ANNA("Anna Liepa", Set.of(Caller.ROLE_ADMIN, Caller.ROLE_EDITOR), Optional.empty()),
    SARAH("Sarah Bennett", Set.of(), Optional.empty()),
    MARCO("Marco Rossi", Set.of(), Optional.empty()),
    PRIYA("Priya Shah", Set.of(), Optional.empty()),
    LUCIA("Lucia Bianchi", Set.of(), Optional.of("it")),
    PAOLO("Paolo Greco", Set.of(), Optional.of("it"));

    /** For a demonstration only: everybody who reads this file knows it. */
    static final String PASSWORD = "interlink-demo";

    private final String fullName;
    private final Set<String> roles;
    private final Optional<String> language;

    DemoPerson(String fullName, Set<String> roles, Optional<String> language) {
        this.fullName = fullName;
        this.roles = roles;
        this.language = language;
    }

    String fullName() {
        return fullName;
    }

    String email() {
        return fullName.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    Set<String> roles() {
        return roles;
    }

    /** Language of the screens, if it is not left to the browser. */
    Optional<String> language() {
        return language;
    }
}
