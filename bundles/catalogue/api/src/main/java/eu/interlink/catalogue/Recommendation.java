package eu.interlink.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * An entry that fits a task, and why.
 *
 * @param matched the problem profiles that task and entry share; empty if it is offered for another reason
 * @param reason  stable code that screens translate: {@code addresses-problem}, {@code useful-for-every-task}
 * @param start   how a resource can be started from it now; empty if it cannot
 * @param score   higher is better; only for sorting and explanation
 */
public record Recommendation(Entry entry, List<ProblemProfile> matched, String reason, Optional<Start> start, double score) {
}
