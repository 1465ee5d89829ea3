package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Plan.BundleChange.Effect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Shows what a change would do before it is done. */
final class PlanDialog extends Dialog {

    private static final Set<Plan.Change> BY_A_JAR =
            EnumSet.of(Plan.Change.INSTALL, Plan.Change.UPGRADE, Plan.Change.DOWNGRADE, Plan.Change.SAME);

    PlanDialog(Screen screen, Plan plan, String name, Runnable change) {
        setHeaderTitle(screen.t("plan.title", name));
        Div body = new Div();
        plan.id().ifPresent(id -> body.add(new Paragraph(
                screen.t("plan.change." + plan.change(), id, plan.from().orElse(""), plan.to().orElse("")))));
        if (BY_A_JAR.contains(plan.change())) {
            body.add(new Paragraph(plan.publisher().map(publisher -> screen.t("units.publisher", publisher)).orElse(screen.t("units.publisher.none"))));
        }
        section(body, screen.t("plan.refused"), plan.refusals().stream().map(Plan.Refusal::text).toList());
        section(body, screen.t("plan.permissions"), plan.permissions());
        section(body, screen.t("plan.migrations"), plan.migrations());
        section(body, screen.t("plan.use"), plan.use().stream().map(use -> used(screen, use)).toList());
        section(body, screen.t("plan.refreshed"), plan.bundles().stream().filter(bundle -> bundle.effect() == Effect.REFRESHED)
                .map(Plan.BundleChange::symbolicName).toList());
        notes(screen, plan).forEach(note -> body.add(new Paragraph(note)));
        add(body);
        getFooter().add(new Button(screen.t("cancel"), click -> close()));
        if (plan.possible() && plan.change() != Plan.Change.SAME) {
            Button go = new Button(screen.t("plan.do." + plan.change()), click -> {
                close();
                screen.attempt(change);
            });
            go.setId("plan-go");
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            if (plan.change() == Plan.Change.REMOVE) {
                go.addThemeVariants(ButtonVariant.LUMO_ERROR);
            }
            getFooter().add(go);
        }
    }

    /** In the reader's language where the screen knows the case; what a jar brings up is told as the plan has it. */
    private static List<String> notes(Screen screen, Plan plan) {
        return Screen.TEXTS.find(screen.getLocale(), "plan.note." + plan.change()).isEmpty() ? plan.notes()
                : List.of(screen.t("plan.note." + plan.change()));
    }

    private static String used(Screen screen, Plan.Use use) {
        return Screen.TEXTS.find(screen.getLocale(), "plan.use." + use.what()).isEmpty() ? use.amount() + " " + use.what()
                : screen.t("plan.use." + use.what(), use.amount());
    }

    private static void section(Div body, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            body.add(new H3(heading), list);
        }
    }
}
