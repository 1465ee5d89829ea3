package eu.interlink.files.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes a file name harmless on every system, and keeps as much of it as it can. */
final class FileNames {

    /** Longest name, in Unicode code points. */
    static final int LONGEST = 200;

    private static final int LONGEST_EXTENSION = 20;
    /** Names of devices on Windows, with or without an extension. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    /** Control characters, and those that turn the direction of reading and so disguise an extension. Emoji joiners stay. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    /** Windows drops dots and blanks at the end, so two names could become one. */
    private static final Pattern END = Pattern.compile("[.\\s\\p{Z}]+$");
    private static final Pattern BLANK_START = Pattern.compile("^[\\s\\p{Z}]+");

    private FileNames() {
    }

    static String clean(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = INVISIBLE.matcher(withoutLoneSurrogates(name)).replaceAll("");
        name = FORBIDDEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("_");
        name = BLANK_START.matcher(withoutEnd(name)).replaceAll("");
        if (name.isEmpty()) {
            return "file";
        }
        return shorten(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    private static String withoutEnd(String name) {
        return END.matcher(name).replaceAll("");
    }

    private static String withoutLoneSurrogates(String name) {
        StringBuilder whole = new StringBuilder(name.length());
        name.codePoints().filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static String shorten(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int keep = LONGEST - extension.codePointCount(0, extension.length());
        return withoutEnd(name.substring(0, name.offsetByCodePoints(0, keep))) + extension;
    }
}
