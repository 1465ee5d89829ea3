package eu.interlink.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;

/** Says what somebody else made of a thing meanwhile, and asks whose values are to stand. */
final class TheirsPanel extends Div {

    private final H3 title = new H3(KitTexts.get("theirs.title"));

    /**
     * @param theirs values by label
     * @param take   the reader wants theirs
     * @param keep   the reader wants the own, saved over theirs
     */
    TheirsPanel(Map<String, String> theirs, Runnable take, Runnable keep) {
        addClassName("il-theirs");
        setId("theirs");
        title.setId("theirs-title");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "theirs-title");
        Facts facts = new Facts();
        theirs.forEach((label, text) -> facts.fact(label, text.isBlank() ? KitTexts.get("theirs.empty") : text));
        Button taking = new Button(KitTexts.get("theirs.take"), click -> take.run());
        taking.setId("take-theirs");
        Button keeping = new Button(KitTexts.get("theirs.keep"), click -> keep.run());
        keeping.setId("keep-mine");
        keeping.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div buttons = new Div(taking, keeping);
        buttons.addClassName("il-row");
        add(title, new Paragraph(KitTexts.get("theirs.text")), facts, buttons);
    }

    /** Read out first, so that nobody chooses without having heard what there is to choose from. */
    void focus() {
        title.getElement().callJsFunction("focus");
    }
}
