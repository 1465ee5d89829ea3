package eu.interlink.coproduction.internal;

import eu.interlink.interlinker.Problem;
import java.util.function.IntPredicate;

/** Checks text that people typed. It is kept as it is and shown as text, so markup in it does no harm. */
public final class PlainText {

    public static final int MAX_NAME = 200;
    public static final int MAX_DESCRIPTION = 20_000;

    private PlainText() {
    }

    /** @throws Problem INVALID {@code name-missing}, {@code name-too-long}, {@code control-characters} */
    public static String name(String typed) {
        return name(typed, MAX_NAME);
    }

    /** @throws Problem INVALID as in {@link #name(String)} */
    public static String name(String typed, int max) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty()) {
            throw Problem.invalid("name-missing", "Give it a name.", "field", "name");
        }
        if (name.length() > max) {
            throw Problem.invalid("name-too-long", "The name may have " + max + " characters at most.", "field", "name", "max", "" + max);
        }
        return without("name", name, Character::isISOControl);
    }

    /** May be empty and have several lines. @throws Problem INVALID {@code description-too-long}, {@code control-characters} */
    public static String description(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > MAX_DESCRIPTION) {
            throw Problem.invalid("description-too-long", "The description may have " + MAX_DESCRIPTION + " characters at most.", "field",
                    "description", "max", "" + MAX_DESCRIPTION);
        }
        return without("description", text, PlainText::unprintable);
    }

    /**
     * A single line that must not be empty.
     *
     * @param field as problems name it
     * @throws Problem INVALID {@code text-missing}, {@code text-too-long}, {@code control-characters}
     */
    public static String line(String typed, String field, int max) {
        return without(field, some(typed, field, max), Character::isISOControl);
    }

    /** A single line that may be empty. @throws Problem as in {@link #line} */
    public static String lineOrNothing(String typed, String field, int max) {
        return without(field, notLonger(typed == null ? "" : typed.strip(), field, max), Character::isISOControl);
    }

    /** Several lines that must not be empty. @throws Problem as in {@link #line} */
    public static String lines(String typed, String field, int max) {
        return without(field, some(typed, field, max), PlainText::unprintable);
    }

    /** Several lines, or none. @throws Problem as in {@link #line} */
    public static String linesOrNothing(String typed, String field, int max) {
        return without(field, notLonger(typed == null ? "" : typed.strip(), field, max), PlainText::unprintable);
    }

    private static boolean unprintable(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t';
    }

    private static String some(String typed, String field, int max) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw Problem.invalid("text-missing", "Enter a text.", "field", field);
        }
        return notLonger(text, field, max);
    }

    private static String notLonger(String text, String field, int max) {
        if (text.length() > max) {
            throw Problem.invalid("text-too-long", "The text may have " + max + " characters at most.", "field", field, "max", "" + max);
        }
        return text;
    }

    /** The beginning of a text, cut where a column or a line ends. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }

    private static String without(String field, String text, IntPredicate refused) {
        if (text.codePoints().anyMatch(refused)) {
            throw Problem.invalid("control-characters", "The text contains characters that cannot be shown. Type it again.", "field", field);
        }
        return text;
    }
}
