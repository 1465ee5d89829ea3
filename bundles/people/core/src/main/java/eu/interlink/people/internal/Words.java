package eu.interlink.people.internal;

import eu.interlink.interlinker.Problem;
import eu.interlink.mail.MailAddress;
import eu.interlink.people.TeamType;
import eu.interlink.store.WordIndex;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Checks and forms of what people type. */
final class Words {

    static final int MAX_NAME = 200;
    static final int MAX_DESCRIPTION = 5_000;
    /** Controls, and the invisible characters that turn the direction of what follows. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern CONTROLS_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private Words() {
    }

    static String name(String text) {
        String name = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC).strip();
        if (name.isEmpty()) {
            throw Problem.invalid("name-missing", "Enter a name.", "field", "name");
        }
        refuseControls(CONTROLS, name, "name");
        if (name.length() > MAX_NAME) {
            throw Problem.invalid("name-too-long", "The name must not have more than " + MAX_NAME + " characters.", "field", "name",
                    "max", String.valueOf(MAX_NAME));
        }
        return name;
    }

    static String description(String text) {
        String description = text == null ? "" : text.strip();
        refuseControls(CONTROLS_BUT_LINES, description, "description");
        if (description.length() > MAX_DESCRIPTION) {
            throw Problem.invalid("description-too-long", "The description must not have more than " + MAX_DESCRIPTION + " characters.",
                    "field", "description", "max", String.valueOf(MAX_DESCRIPTION));
        }
        return description;
    }

    /** A text of several lines that may be empty. @param field as problems name it */
    static String text(String text, String field, int max) {
        String good = text == null ? "" : text.strip();
        refuseControls(CONTROLS_BUT_LINES, good, field);
        if (good.length() > max) {
            throw Problem.invalid("text-too-long", "The text must not have more than " + max + " characters.", "field", field, "max", String.valueOf(max));
        }
        return good;
    }

    static String email(String text) {
        return MailAddress.of(text).text();
    }

    static String password(String text) {
        if (text == null || text.isEmpty()) {
            throw Problem.invalid("password-missing", "Enter a password.", "field", "password");
        }
        return text;
    }

    static TeamType type(TeamType type) {
        if (type == null) {
            throw Problem.invalid("type-missing", "Choose what kind of team it is.", "field", "type");
        }
        return type;
    }

    private static void refuseControls(Pattern refused, String text, String field) {
        if (refused.matcher(text).find()) {
            throw Problem.invalid("control-character", "The text has a character that cannot be shown. Type it again.", "field", field);
        }
    }

    /** By which names are sorted and found: without case and accents, at most twice as long as a name. */
    static String key(String name) {
        String key = WordIndex.key(name);
        return key.substring(0, Math.min(key.length(), 2 * MAX_NAME));
    }
}
