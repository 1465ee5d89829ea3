package eu.interlink.mail;

import eu.interlink.interlinker.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that somebody typed.
 *
 * @param text as it was typed
 * @param key  by which the same address is known, without case
 */
public record MailAddress(String text, String key) {

    private static final int MAX = 320;
    /** Deliberately wide: only a mail that arrives proves an address. */
    private static final Pattern FORM = Pattern.compile("[^\\s@,;<>\"()\\p{Cntrl}]{1,64}"
            + "@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

    /** @throws Problem INVALID {@code email-missing}, {@code email-invalid} */
    public static MailAddress of(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw Problem.invalid("email-missing", "Enter an e-mail address.", "field", "email");
        }
        if (text.length() > MAX || !FORM.matcher(text).matches()) {
            throw Problem.invalid("email-invalid", "This is not an e-mail address. It should look like name@example.org.", "field", "email");
        }
        return new MailAddress(text, key(text));
    }

    /** The key of what may be an address. */
    public static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
