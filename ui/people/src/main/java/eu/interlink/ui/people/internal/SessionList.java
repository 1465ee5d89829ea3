package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.access.SignIn;
import eu.interlink.ui.api.BrowserSession;
import eu.interlink.ui.kit.Chip;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.util.UUID;

/** Where the person is signed in, with a way to sign out there. */
final class SessionList extends Section {

    private final transient Screen screen;
    private final transient SignIn signIn;
    private final transient BrowserSession browser;
    private final UnorderedList list = new UnorderedList();

    SessionList(Screen screen, SignIn signIn, BrowserSession browser) {
        this.screen = screen;
        this.signIn = signIn;
        this.browser = browser;
        list.addClassName("il-resources");
        add(new H2(screen.t("account.sessions")), list);
        draw();
    }

    private void draw() {
        list.removeAll();
        UUID person = Screen.caller().requirePerson();
        for (SignIn.Session session : signIn.sessions(person, browser.token())) {
            Div name = new Div(new Span(session.device()));
            Span meta = screen.muted(screen.t("account.session.meta", TimeText.of(session.begun()), TimeText.of(session.lastSeen())));
            if (session.current()) {
                name.add(new Chip(screen.t("account.session.current")));
                list.add(screen.line(VaadinIcon.DESKTOP.create(), name, meta));
            } else {
                list.add(screen.line(VaadinIcon.DESKTOP.create(), name, meta, end(person, session)));
            }
        }
    }

    private Button end(UUID person, SignIn.Session session) {
        Button end = new Button(screen.t("account.session.end"), click -> screen.attempt(() -> {
            signIn.end(person, session.id());
            Notices.success(screen.t("account.session.ended"));
            draw();
        }));
        end.setAriaLabel(screen.t("account.session.end.named", session.device()));
        return end;
    }
}
