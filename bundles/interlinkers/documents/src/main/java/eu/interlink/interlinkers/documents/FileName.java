package eu.interlink.interlinkers.documents;

import eu.interlink.interlinker.Problem;
import java.util.regex.Pattern;

/** Names for files that are stored already. Names of uploads are cleaned by the platform. */
final class FileName {

    static final int MAX = 200;
    private static final int LONGEST_EXTENSION = 10;
    /** Folders, control characters, and characters that turn the direction of reading and so disguise an extension. */
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\<>:\"|?*\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private FileName() {
    }

    /**
     * @param former present name; its extension is kept if the new name has none
     * @throws Problem INVALID with detail {@code field=name}
     */
    static String check(String given, String former) {
        String name = given.strip().replaceAll("[. ]+$", "");
        if (name.isEmpty()) {
            throw Problem.invalid("name-missing", "Enter a name.", "field", "name");
        }
        if (FORBIDDEN.matcher(name).find()) {
            throw Problem.invalid("file-name-characters", "The name must not contain any of / \\ < > : \" | ? *.", "field", "name");
        }
        String whole = extension(name).isEmpty() ? name + extension(former) : name;
        if (whole.codePointCount(0, whole.length()) > MAX) {
            throw Problem.invalid("name-too-long", "The name is too long: at most " + MAX + " characters.", "field", "name", "max",
                    Integer.toString(MAX));
        }
        return whole;
    }

    /** A name for a file that is made of a template: what the person called the resource, with the template's extension. */
    static String of(String resource, String template) {
        String name = FORBIDDEN.matcher(resource).replaceAll("_").strip().replaceAll("[. ]+$", "");
        String extension = extension(template);
        int longest = MAX - extension.length();
        String cut = name.codePointCount(0, name.length()) <= longest ? name : name.substring(0, name.offsetByCodePoints(0, longest));
        return cut.isEmpty() ? template : cut + extension;
    }

    /** With its dot; empty if there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_EXTENSION && name.substring(dot + 1).matches("[A-Za-z0-9]+") ? name.substring(dot) : "";
    }
}
