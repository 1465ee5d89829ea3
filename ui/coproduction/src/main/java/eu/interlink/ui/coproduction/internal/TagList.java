package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import eu.interlink.ui.kit.Chip;
import java.util.List;

/** Tags beside each other. */
final class TagList {

    private TagList() {
    }

    static Div of(List<String> tags) {
        UnorderedList list = new UnorderedList();
        list.addClassName("il-tags");
        tags.forEach(tag -> list.add(new ListItem(new Chip(tag))));
        return new Div(list);
    }
}
