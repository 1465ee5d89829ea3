package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.people.Trash;
import eu.interlink.people.Trash.Kind;
import eu.interlink.people.Trash.Trashed;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.util.List;

/** Deleted organisations and teams that the person may restore. */
final class TrashList extends Section {

    /** @param restored draws the screen anew */
    TrashList(Screen screen, Trash trash, List<Trashed> deleted, Runnable restored) {
        setId("trash");
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        for (Trashed thing : deleted) {
            boolean team = thing.kind() == Kind.TEAM;
            Button restore = new Button(screen.t("trash.restore"), click -> screen.attempt(() -> {
                if (team) {
                    trash.restoreTeam(Screen.caller(), thing.id());
                } else {
                    trash.restoreOrganisation(Screen.caller(), thing.id());
                }
                Notices.success(screen.t("trash.restored", thing.name()));
                restored.run();
            }));
            restore.setAriaLabel(screen.t("trash.restore.named", thing.name()));
            list.add(screen.line((team ? VaadinIcon.GROUP : VaadinIcon.BUILDING_O).create(), new Span(thing.name()),
                    screen.muted(team ? screen.t("trash.team.until", thing.organisation(), TimeText.day(thing.until()))
                            : screen.t("trash.until", TimeText.day(thing.until()))), restore));
        }
        add(new H2(screen.t("trash.title")), new Paragraph(screen.t("trash.help")), list);
    }
}
