package eu.interlink.ui.kit;

import eu.interlink.interlinker.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@link Problem} in the reader's words: the kit's text {@code problem.<code>}, in which {@code {name}} stands for the detail of that
 * name. A problem that has no text, or whose text needs a detail that is missing, keeps its English message.
 */
public final class ProblemText {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private ProblemText() {
    }

    public static String of(Problem problem, Locale reader) {
        return KitTexts.TEXTS.find(reader, "problem." + problem.code()).flatMap(text -> fill(text.replace("''", "'"), problem, reader)).orElse(problem.getMessage());
    }

    private static Optional<String> fill(String text, Problem problem, Locale reader) {
        StringBuilder filled = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String detail = problem.details().get(place.group(1));
            if (detail == null) {
                return Optional.empty();
            }
            String word = KitTexts.TEXTS.find(reader, place.group(1) + "." + detail).orElse(detail);
            place.appendReplacement(filled, Matcher.quoteReplacement(word));
        }
        return Optional.of(place.appendTail(filled).toString());
    }
}
