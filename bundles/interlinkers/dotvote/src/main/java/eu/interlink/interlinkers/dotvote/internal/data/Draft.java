package eu.interlink.interlinkers.dotvote.internal.data;

import eu.interlink.interlinker.Problem;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of a poll as somebody wants them.
 *
 * @param version of the poll that they were made from
 */
public record Draft(String question, int dots, Optional<Instant> deadline, List<Choice> choices, int version) {

    /** Strips the texts. @throws Problem INVALID with detail {@code field} */
    Draft checked() {
        String asked = question.strip();
        require(!asked.isEmpty(), "question-missing", "Write the question.", "question");
        require(asked.length() <= Poll.MAX_QUESTION, "question-too-long", "The question is too long. At most " + Poll.MAX_QUESTION + " characters.",
                "question");
        require(dots >= 1 && dots <= Poll.MAX_DOTS, "dots-range", "Give each person 1 to " + Poll.MAX_DOTS + " dots.", "dots");
        List<Choice> labelled = choices.stream().map(choice -> new Choice(choice.id(), choice.label().strip()))
                .filter(choice -> !choice.label().isEmpty()).toList();
        require(labelled.size() <= Poll.MAX_CHOICES, "too-many-choices", "At most " + Poll.MAX_CHOICES + " options are possible.", "choices");
        Set<String> labels = new HashSet<>();
        for (Choice choice : labelled) {
            require(choice.label().length() <= Poll.MAX_LABEL, "choice-too-long", "An option is too long. At most " + Poll.MAX_LABEL + " characters.",
                    "choices");
            require(labels.add(choice.label().toLowerCase(Locale.ROOT)), "choice-twice", "Two options have the same name. Change one of them.",
                    "choices");
        }
        return new Draft(asked, dots, deadline, labelled, version);
    }

    private static void require(boolean good, String code, String message, String field) {
        if (!good) {
            throw Problem.invalid(code, message, "field", field);
        }
    }
}
