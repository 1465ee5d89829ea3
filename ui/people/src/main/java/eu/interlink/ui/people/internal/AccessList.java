package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.interlink.interlinker.Page;
import eu.interlink.people.PersonalData;
import eu.interlink.people.PersonalData.Access;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.TimeText;
import java.util.UUID;

/** Who looked at the data of a person, the newest first. */
final class AccessList extends Div {

    private static final int STEP = 10;
    private static final int MOST = 200;

    private final transient Screen screen;
    private final transient PersonalData data;
    private final UUID person;
    private int shown = STEP;

    AccessList(Screen screen, PersonalData data, UUID person) {
        this.screen = screen;
        this.data = data;
        this.person = person;
        setId("accesses");
        draw();
    }

    private void draw() {
        removeAll();
        add(new H3(screen.t("accesses.title")));
        Page<Access> page = data.accesses(Screen.caller(), person, 0, shown);
        if (page.items().isEmpty()) {
            add(new Paragraph(screen.t("accesses.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("il-history");
        page.items().forEach(one -> list.add(line(one)));
        add(new Paragraph(screen.t("accesses.text")), list);
        if (page.items().size() < Math.min(page.total(), MOST)) {
            add(new MoreButton(screen.t("accesses.more"), () -> {
                shown = Math.min(MOST, shown + STEP * 2);
                draw();
            }));
        }
    }

    private ListItem line(Access access) {
        Span who = new Span(access.by().isEmpty() ? screen.t("accesses.operator") : screen.t("accesses.administrator", access.name()));
        who.addClassName("il-strong");
        return new ListItem(new Div(who, new Span(" " + screen.t("accesses." + access.kind()))), screen.muted(TimeText.of(access.at())));
    }
}
