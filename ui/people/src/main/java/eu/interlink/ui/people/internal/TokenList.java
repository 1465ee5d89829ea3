package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.access.Tokens;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.util.Optional;
import java.util.UUID;

/** Personal access tokens for programs. */
final class TokenList extends Section {

    private final transient Screen screen;
    private final transient Tokens tokens;
    private final UnorderedList list = new UnorderedList();

    TokenList(Screen screen, Tokens tokens) {
        this.screen = screen;
        this.tokens = tokens;
        list.addClassName("il-resources");
        Button create = new Button(screen.t("account.token.new"), VaadinIcon.PLUS.create(), click -> create());
        create.setId("new-token");
        add(new H2(screen.t("account.tokens")), new Paragraph(screen.t("account.tokens.text")), list, create);
        draw();
    }

    private void draw() {
        list.removeAll();
        UUID person = Screen.caller().requirePerson();
        for (Tokens.Token token : tokens.list(person)) {
            Button revoke = new Button(screen.t("account.token.revoke"), click -> screen.attempt(() -> {
                tokens.revoke(person, token.id());
                Notices.success(screen.t("account.token.revoked"));
                draw();
            }));
            revoke.setAriaLabel(screen.t("account.token.revoke.named", token.name()));
            list.add(screen.line(VaadinIcon.KEY.create(), new Div(token.name()),
                    screen.muted(screen.t("account.token.meta", TimeText.day(token.created()))), revoke));
        }
        list.setVisible(list.getChildren().findAny().isPresent());
    }

    private void create() {
        TextField name = new TextField(screen.t("account.token.name"));
        name.setId("token-name");
        name.setMaxLength(100);
        name.setWidthFull();
        FormDialog dialog = new FormDialog(screen.t("account.token.new"), screen.t("account.token.new"), () -> {
            String secret = tokens.create(Screen.caller().requirePerson(), name.getValue(), Optional.empty());
            SecretDialog.text(screen, screen.t("account.token.secret"), screen.t("account.token.once"), secret);
            draw();
        });
        dialog.field("name", name);
        dialog.open();
    }
}
