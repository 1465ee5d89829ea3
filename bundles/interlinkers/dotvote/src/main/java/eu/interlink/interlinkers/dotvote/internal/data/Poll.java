package eu.interlink.interlinkers.dotvote.internal.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is voted on, and how.
 *
 * @param dots     most dots that one person may give away
 * @param deadline from then on no dots are accepted
 * @param choices  in the order in which they are shown
 * @param version  counts the changes, for optimistic locking
 * @param updated  last change of the settings or of a ballot
 */
public record Poll(UUID resource, String question, int dots, Optional<Instant> deadline, List<Choice> choices, int version, Instant updated) {

    public static final int MAX_QUESTION = 500;
    public static final int MAX_LABEL = 200;
    public static final int MAX_CHOICES = 50;
    public static final int MAX_DOTS = 20;

    public Poll {
        choices = List.copyOf(choices);
    }

    public boolean closed(Instant now) {
        return deadline.filter(end -> !now.isBefore(end)).isPresent();
    }
}
