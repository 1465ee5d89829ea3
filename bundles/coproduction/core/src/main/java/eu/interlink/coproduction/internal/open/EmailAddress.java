package eu.interlink.coproduction.internal.open;

import eu.interlink.interlinker.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that a guest typed, as people means it.
 *
 * @param text as it was typed
 * @param key  by which the same address is known, without case
 */
record EmailAddress(String text, String key) {

    private static final int MAX = 320;
    private static final Pattern FORM = Pattern.compile("[^\\s@,;<>\"()\\p{Cntrl}]{1,64}"
            + "@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

    /** @throws Problem INVALID {@code email-missing}, {@code email-invalid} */
    static EmailAddress of(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw Problem.invalid("email-missing", "Enter an e-mail address.", "field", "email");
        }
        if (text.length() > MAX || !FORM.matcher(text).matches()) {
            throw Problem.invalid("email-invalid", "This is not an e-mail address. It should look like name@example.org.", "field", "email");
        }
        return new EmailAddress(text, Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }
}
