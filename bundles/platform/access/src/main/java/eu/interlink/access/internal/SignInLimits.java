package eu.interlink.access.internal;

import java.time.Duration;

/**
 * @param idle            a session that nobody used for so long has ended
 * @param absolute        a session ends so long after it began
 * @param attempts        failed attempts that a login from one address has before it must wait
 * @param addressAttempts the same for all logins from one address; an office shares one
 */
record SignInLimits(Duration idle, Duration absolute, int attempts, int addressAttempts) {

    static final SignInLimits STANDARD = new SignInLimits(Duration.ofDays(30), Duration.ofDays(90), 10, 50);

    static SignInLimits of(SignInConfiguration configuration) {
        return new SignInLimits(Duration.ofDays(Math.max(1, configuration.idleDays())), Duration.ofDays(Math.max(1, configuration.longestDays())),
                Math.max(1, configuration.attempts()), Math.max(1, configuration.addressAttempts()));
    }
}
