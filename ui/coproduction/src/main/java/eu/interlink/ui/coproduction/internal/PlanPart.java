package eu.interlink.ui.coproduction.internal;

/** One way to look at a plan. */
interface PlanPart {

    /** Shows a plan in place of the one before. @return false if that is not possible, so that a new part has to be made */
    boolean show(Plan plan);
}
