package eu.interlink.people.internal;

import eu.interlink.interlinker.Problem;

/** The answer to whoever would leave an organisation or a team without an administrator. */
final class LastAdministrator {

    private LastAdministrator() {
    }

    static Problem problem() {
        return Problem.conflict("last-administrator", "There must be at least one administrator. Name another one first.");
    }
}
