package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.WorkPlan.Effect;
import eu.interlink.coproduction.WorkPlan.Move;
import java.util.function.Consumer;

/** Asks whether the tasks that wait for another one are moved with it. */
final class SuccessorsDialog extends Dialog {

    private static final int NAMED = 50;

    private final transient PlanView view;
    private boolean decided;

    /** @param decision gets whether they are moved too  @param left run if nothing is to be moved at all */
    SuccessorsDialog(PlanView view, Item task, Effect effect, Consumer<Boolean> decision, Runnable left) {
        this.view = view;
        setHeaderTitle(view.t("plan.too.title", task.name()));
        setWidth("36rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        add(new Paragraph(view.t("plan.too.text", effect.moves().size())));
        UnorderedList list = new UnorderedList();
        list.setId("plan-moves");
        effect.moves().stream().limit(NAMED).forEach(move -> list.add(new ListItem(line(move))));
        add(list);
        if (effect.moves().size() > NAMED) {
            add(new Paragraph(view.t("plan.too.more", effect.moves().size() - NAMED)));
        }
        Button only = new Button(view.t("plan.only"), click -> decide(() -> decision.accept(false)));
        only.setId("plan-only");
        Button cancel = new Button(view.t("plan.cancel"), click -> close());
        cancel.setId("plan-cancel");
        getFooter().add(cancel, only);
        if (effect.barred().isEmpty()) {
            Button too = new Button(view.t("plan.too"), click -> decide(() -> decision.accept(true)));
            too.setId("plan-too");
            too.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(too);
        } else {
            Paragraph barred = new Paragraph(view.t("plan.barred", String.join(", ", effect.barred())));
            barred.addClassName("il-warning");
            add(barred);
        }
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && !decided) {
                decided = true;
                left.run();
            }
        });
    }

    private void decide(Runnable work) {
        decided = true;
        close();
        work.run();
    }

    private String line(Move move) {
        return view.t("plan.move", move.name(), PlanWords.of(view, move.from()), PlanWords.of(view, move.to()));
    }
}
