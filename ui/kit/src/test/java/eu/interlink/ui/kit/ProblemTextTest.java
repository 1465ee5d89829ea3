package eu.interlink.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.interlinker.Problem;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

    private static final Locale ITALIAN = Locale.of("it");

    @Test
    void a_known_problem_is_told_in_the_readers_language() {
        assertEquals("Inserire un nome.", ProblemText.of(Problem.invalid("name-missing", "Enter a name."), ITALIAN));
    }

    @Test
    void details_are_put_into_the_text() {
        Problem problem = Problem.limit("too-many-attempts", "Wait.", "seconds", "30");
        assertEquals("There were too many attempts. Wait 30 seconds and try again.", ProblemText.of(problem, Locale.ENGLISH));
    }

    @Test
    void a_text_that_lacks_a_detail_falls_back_to_the_message_of_the_problem() {
        assertEquals("Wait a little.", ProblemText.of(Problem.limit("too-many-attempts", "Wait a little."), ITALIAN));
    }

    @Test
    void an_unknown_problem_keeps_its_message() {
        assertEquals("The moon is full.", ProblemText.of(Problem.conflict("moon-full", "The moon is full."), ITALIAN));
    }
}
