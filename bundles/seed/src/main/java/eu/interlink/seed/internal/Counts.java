package eu.interlink.seed.internal;

import eu.interlink.interlinker.Problem;

/** How much is made. Phases and objectives come with the tasks, memberships with the people. */
record Counts(int people, int teams, int organisations, int processes, int tasks, int resources) {

    /** The size that the platform is measured with. */
    static final Counts FULL = new Counts(50_000, 5_000, 2_000, 10_000, 100_000, 200_000);
    private static final int MOST = 10_000_000;

    /** @throws Problem INVALID for a number that nothing can be made of */
    Counts {
        for (int count : new int[] {people, teams, organisations, processes, tasks, resources}) {
            if (count < 1 || count > MOST) {
                throw Problem.invalid("count-invalid", "Each number must be between 1 and " + MOST + ".", "max", String.valueOf(MOST));
            }
        }
        if (tasks < processes) {
            throw Problem.invalid("tasks-too-few", "Each process needs a task: ask for at least as many tasks as processes.", "field", "tasks");
        }
    }

    /** The full size, larger or smaller. @param scale 1 for the full size */
    static Counts scaled(double scale) {
        return new Counts(times(FULL.people, scale), times(FULL.teams, scale), times(FULL.organisations, scale), times(FULL.processes, scale),
                times(FULL.tasks, scale), times(FULL.resources, scale));
    }

    private static int times(int count, double scale) {
        if (!(scale > 0)) {
            throw Problem.invalid("scale-invalid", "The scale must be a number above 0; 1 is the full size.", "field", "scale");
        }
        return (int) Math.max(1, Math.min(Math.round(count * scale), Integer.MAX_VALUE));
    }
}
