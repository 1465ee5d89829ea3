package eu.interlink.interlinkers.dotvote.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import eu.interlink.interlinkers.dotvote.internal.data.Choice;
import java.util.function.IntConsumer;

/** One option of a ballot. */
final class BallotRow extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ViewTexts texts;
    private final Button less = new Button(VaadinIcon.MINUS.create());
    private final Button more = new Button(VaadinIcon.PLUS.create());
    private final Span picture = new Span();
    private final Span number = new Span();

    /** @param step called with +1 or -1 */
    BallotRow(ViewTexts texts, Choice choice, IntConsumer step) {
        this.texts = texts;
        Span label = new Span(choice.label());
        label.getStyle().set("flex", "1 1 12rem").set("overflow-wrap", "anywhere");
        // The dots are a picture of the number beside them.
        picture.getElement().setAttribute("aria-hidden", "true");
        picture.getStyle().setColor("var(--aura-accent-color, var(--lumo-primary-text-color))").set("letter-spacing", "0.15em");
        number.getStyle().set("min-width", "4rem").set("text-align", "end");
        button(less, "dotvote-less-" + choice.id(), texts.get("ballot.less", choice.label()), () -> step.accept(-1));
        button(more, "dotvote-more-" + choice.id(), texts.get("ballot.more", choice.label()), () -> step.accept(1));
        // On a phone the two buttons go to the next line together, never one of them.
        HorizontalLayout controls = new HorizontalLayout(picture, number, less, more);
        controls.setAlignItems(Alignment.CENTER);
        controls.setSpacing("0.5rem");
        controls.getStyle().set("margin-inline-start", "auto");
        HorizontalLayout row = new HorizontalLayout(label, controls);
        row.setAlignItems(Alignment.CENTER);
        row.setWrap(true);
        row.getStyle().setPadding("0.5rem 0").setBorderBottom("1px solid var(--vaadin-border-color-secondary, #8884)");
        add(row);
    }

    private static void button(Button button, String id, String label, Runnable action) {
        button.setId(id);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addClickListener(click -> action.run());
    }

    void show(int dots, boolean mayAdd, boolean open) {
        picture.setText("\u25cf".repeat(dots));
        picture.setVisible(dots > 0);
        number.setText(texts.get("dots", dots));
        less.setVisible(open);
        more.setVisible(open);
        // Disabled by attribute only: a really disabled button would throw the keyboard's focus away when the last dot is given.
        mark(less, dots > 0);
        mark(more, mayAdd);
    }

    private static void mark(Button button, boolean usable) {
        button.getElement().setAttribute("aria-disabled", Boolean.toString(!usable));
        button.getStyle().setOpacity(usable ? "1" : "0.6");
    }
}
