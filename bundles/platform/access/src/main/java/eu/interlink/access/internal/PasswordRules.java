package eu.interlink.access.internal;

import eu.interlink.access.Accounts;
import eu.interlink.interlinker.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords are accepted: long enough and not well known, no rules about kinds of characters (NIST SP 800-63B, section 5.1.1). */
final class PasswordRules {

    private static final String FIELD = "field";
    private static final String PASSWORD = "password";

    private final Set<String> common = read();

    /** @throws Problem INVALID that says what is wrong with it */
    void check(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < Accounts.MIN_PASSWORD) {
            throw Problem.invalid("password-too-short", "The password needs at least " + Accounts.MIN_PASSWORD + " characters.",
                    FIELD, PASSWORD, "min", String.valueOf(Accounts.MIN_PASSWORD));
        }
        if (length > Accounts.MAX_PASSWORD) {
            throw Problem.invalid("password-too-long", "The password must not have more than " + Accounts.MAX_PASSWORD + " characters.",
                    FIELD, PASSWORD, "max", String.valueOf(Accounts.MAX_PASSWORD));
        }
        if (isCommon(password.toLowerCase(Locale.ROOT), login)) {
            throw Problem.invalid("password-common", "This password is easy to guess. Choose another one.", FIELD, PASSWORD);
        }
    }

    private boolean isCommon(String password, String login) {
        return password.isBlank() || password.equals(login) || password.equals(login.substring(0, Math.max(0, login.indexOf('@'))))
                || password.codePoints().distinct().count() == 1 || common.contains(password);
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
