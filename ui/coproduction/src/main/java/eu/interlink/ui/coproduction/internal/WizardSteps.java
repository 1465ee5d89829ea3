package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** Tells at which of a few steps somebody is. */
final class WizardSteps extends OrderedList {

    /** @param steps keys of their names, after {@code new.step.} */
    WizardSteps(Screen screen, List<String> steps, int current) {
        addClassName("il-steps");
        getElement().setAttribute("aria-label", screen.t("wizard.steps"));
        for (int i = 0; i < steps.size(); i++) {
            ListItem item = new ListItem(screen.t("new.step." + steps.get(i)));
            if (i == current) {
                item.getElement().setAttribute("aria-current", "step");
            } else if (i < current) {
                item.addClassName("il-step-done");
            }
            add(item);
        }
    }
}
