package eu.interlink.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.interlinker.Problem;
import org.junit.jupiter.api.function.Executable;

/** Asserts that something is refused, and how. */
final class Problems {

    private Problems() {
    }

    static Problem refused(Problem.Kind kind, String code, Executable call) {
        Problem problem = assertThrows(Problem.class, call);
        assertEquals(code, problem.code());
        assertEquals(kind, problem.kind());
        return problem;
    }
}
