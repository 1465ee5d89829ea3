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
import java.util.List;

/** Shows what a change would do before it is done. */
final class PlanDialog extends Dialog {

    PlanDialog(Screen screen, Plan plan, String fileName, Runnable install) {
        setHeaderTitle(screen.t("plan.title", fileName));
        Div body = new Div();
        plan.id().ifPresent(id -> body.add(new Paragraph(
                screen.t("plan.change." + plan.change(), id, plan.from().orElse(""), plan.to().orElse("")))));
        plan.publisher().ifPresent(publisher -> body.add(new Paragraph(screen.t("units.publisher", publisher))));
        section(body, screen.t("plan.refused"), plan.refusals().stream().map(Plan.Refusal::text).toList());
        section(body, screen.t("plan.permissions"), plan.permissions());
        plan.notes().forEach(note -> body.add(new Paragraph(note)));
        add(body);
        getFooter().add(new Button(screen.t("cancel"), click -> close()));
        if (plan.possible() && plan.change() != Plan.Change.SAME) {
            Button go = new Button(screen.t("plan.install"), click -> {
                close();
                screen.attempt(install);
            });
            go.setId("plan-install");
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(go);
        }
    }

    private static void section(Div body, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            body.add(new H3(heading), list);
        }
    }
}
