package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.internal.slots.Tally.Count;
import java.util.Locale;
import java.util.Optional;

/**
 * Says whether a version does so much worse than the one before that it has to go. Failed and slow calls are judged by the same rule:
 * enough of them to be no accident, a large share of all calls, and clearly more than the former version had.
 *
 * @param fewest how many bad calls are no accident
 * @param share  share of bad calls that is too much, 0 to 1
 */
record Judgement(long fewest, double share) {

    private static final double CLEARLY_MORE = 2;

    /** Why it has to go, as the end of a sentence; empty if it may stay. */
    Optional<String> of(Count now, Count before) {
        if (bad(now.failed(), now.failedShare(), before.failedShare())) {
            return Optional.of(text(now.failed(), now.calls(), "failed", before.failedShare()));
        }
        if (bad(now.slow(), now.slowShare(), before.slowShare())) {
            return Optional.of(text(now.slow(), now.calls(), "took longer than two seconds", before.slowShare()));
        }
        return Optional.empty();
    }

    private boolean bad(long count, double now, double before) {
        return count >= fewest && now > share && now > CLEARLY_MORE * before;
    }

    private static String text(long bad, long calls, String what, double before) {
        return String.format(Locale.ROOT, "%d of %d calls %s (%.0f %% before)", bad, calls, what, before * 100);
    }
}
