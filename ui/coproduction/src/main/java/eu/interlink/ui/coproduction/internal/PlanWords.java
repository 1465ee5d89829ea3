package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.WorkPlan.Dates;
import eu.interlink.ui.kit.TimeText;

/** Days of tasks as a sentence. */
final class PlanWords {

    private PlanWords() {
    }

    static String of(Screen screen, Dates dates) {
        if (dates.start().isEmpty() && dates.end().isEmpty()) {
            return screen.t("plan.undated");
        }
        return dates.start().isEmpty() ? screen.t("item.until", TimeText.day(dates.end().get()))
                : dates.end().isEmpty() ? screen.t("item.from", TimeText.day(dates.start().get()))
                        : screen.t("item.dates", TimeText.day(dates.start().get()), TimeText.day(dates.end().get()));
    }
}
