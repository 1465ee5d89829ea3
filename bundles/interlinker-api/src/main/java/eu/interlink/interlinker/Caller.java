package eu.interlink.interlinker;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling. Made by the platform's access service only; given to every service call as its first argument.
 *
 * @param kind   how the caller came in
 * @param person the person, present for {@link Kind#PERSON}
 * @param name   display name, for people to read
 * @param roles  roles on the platform as a whole, see {@code ROLE_} constants
 * @param locale language of the person's screens
 * @param zone   time zone of the person
 */
public record Caller(Kind kind, Optional<UUID> person, String name, Set<String> roles, Locale locale, ZoneId zone) {

    public enum Kind {
        /** Nobody is signed in. */
        ANONYMOUS,
        /** A person, by sign-in session or by personal access token. */
        PERSON,
        /** The platform itself, or the operator on the command line. */
        SYSTEM
    }

    /** Runs the platform: people, units, settings. */
    public static final String ROLE_ADMIN = "admin";
    /** Edits the catalogue. */
    public static final String ROLE_EDITOR = "editor";

    /** Name of the servlet request attribute in which an Interlinker's servlet finds its caller. */
    public static final String ATTRIBUTE = "interlink.caller";

    public Caller {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(person);
        roles = Set.copyOf(roles);
        if (kind == Kind.PERSON && person.isEmpty()) {
            throw new IllegalArgumentException("A caller of kind PERSON needs a person");
        }
    }

    public static Caller anonymous(Locale locale) {
        return new Caller(Kind.ANONYMOUS, Optional.empty(), "", Set.of(), locale, ZoneOffset.UTC);
    }

    public static Caller system() {
        return new Caller(Kind.SYSTEM, Optional.empty(), "Interlink", Set.of(ROLE_ADMIN, ROLE_EDITOR), Locale.ENGLISH, ZoneOffset.UTC);
    }

    public boolean signedIn() {
        return kind == Kind.PERSON;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The person, or a {@link Problem} that asks to sign in. */
    public UUID requirePerson() {
        return person.orElseThrow(() -> Problem.forbidden("sign-in-needed", "Sign in first."));
    }
}
