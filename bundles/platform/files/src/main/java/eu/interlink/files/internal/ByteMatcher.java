package eu.interlink.files.internal;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Looks for a text in UTF-8 in everything that is written to it, without keeping it (Knuth, Morris and Pratt 1977). ASCII letters are
 * compared without case.
 */
final class ByteMatcher extends OutputStream {

    private static final int CASE = 'a' - 'A';

    private final byte[] sought;
    /** At each place of the text: how much of its beginning ends there. */
    private final int[] border;
    private int matched;
    private boolean found;

    ByteMatcher(String text) {
        sought = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        border = new int[sought.length];
        int length = 0;
        for (int i = 1; i < sought.length; i++) {
            while (length > 0 && sought[i] != sought[length]) {
                length = border[length - 1];
            }
            if (sought[i] == sought[length]) {
                length++;
            }
            border[i] = length;
        }
    }

    boolean found() {
        return found;
    }

    @Override
    public void write(int value) {
        byte next = (byte) (value >= 'A' && value <= 'Z' ? value + CASE : value);
        if (found) {
            return;
        }
        while (matched > 0 && sought[matched] != next) {
            matched = border[matched - 1];
        }
        if (sought[matched] == next) {
            matched++;
        }
        found = matched == sought.length;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length && !found; i++) {
            write(bytes[i]);
        }
    }
}
