package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** Stands where a list would be and says what to do next. */
public class EmptyState extends Div {

    public EmptyState(VaadinIcon icon, String title, String text) {
        this(icon, title, text, List.of());
    }

    public EmptyState(VaadinIcon icon, String title, String text, Component action) {
        this(icon, title, text, List.of(action));
    }

    public EmptyState(VaadinIcon icon, String title, String text, List<? extends Component> actions) {
        addClassName("il-empty");
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture);
        if (!title.isEmpty()) {
            Paragraph heading = new Paragraph(title);
            heading.addClassName("il-empty-title");
            add(heading);
        }
        add(new Paragraph(text));
        actions.forEach(this::add);
    }
}
