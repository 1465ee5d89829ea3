package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.lifecycle.Publishers;
import eu.interlink.lifecycle.Publishers.Publisher;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.StatusBadge;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Whose tools are accepted here: the trust store. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/publishers", access = View.ADMIN, menu = "menu.publishers", icon = "key-o", order = 115)
public class PublishersView extends Screen implements BeforeEnterObserver {

    private final transient Publishers publishers;
    private final Div lines = new Div();

    @Activate
    public PublishersView(@Reference Publishers publishers) {
        this.publishers = publishers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("publishers.title"));
        subtitle(t("publishers.subtitle"));
        Button add = new Button(t("publishers.add"), VaadinIcon.PLUS.create(), click -> add());
        add.setId("publisher-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        primary(add);
        add(lines);
        draw();
    }

    private void draw() {
        lines.removeAll();
        List<Publisher> all = publishers.list(caller());
        if (all.isEmpty()) {
            lines.add(new EmptyState(VaadinIcon.KEY_O, t("publishers.none"), t("publishers.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("il-resources");
        all.forEach(publisher -> list.add(line(publisher)));
        lines.add(list);
    }

    private ListItem line(Publisher publisher) {
        Span name = new Span(publisher.name());
        name.addClassName("il-resource-name");
        Div text = new Div(name, muted(t("publishers.key", publisher.key())),
                muted(publisher.units().isEmpty() ? t("publishers.units.none") : t("publishers.units", String.join(", ", publisher.units()))));
        text.addClassName("il-resource-text");
        Div line = new Div(VaadinIcon.KEY_O.create(), text, publisher.revoked() ? new StatusBadge(StatusBadge.Tone.WARNING, t("publishers.revoked"))
                : new StatusBadge(StatusBadge.Tone.SUCCESS, t("publishers.trusted")));
        if (publisher.revoked() && !publisher.units().isEmpty()) {
            Span warning = new Span(t("publishers.revoked.units"));
            warning.addClassName("il-warning");
            text.add(warning);
        }
        if (!publisher.revoked()) {
            Button revoke = new Button(t("publishers.revoke"), click -> revoke(publisher));
            revoke.setAriaLabel(t("publishers.revoke.named", publisher.name()));
            line.add(revoke);
        }
        line.addClassName("il-resource");
        line.setId("publisher-" + publisher.key());
        return new ListItem(line);
    }

    private void add() {
        TextArea key = new TextArea(t("publishers.file"));
        key.setId("publisher-key");
        key.setHelperText(t("publishers.file.help"));
        FormDialog dialog = new FormDialog(t("publishers.add.title"), t("publishers.add.do"), () -> {
            Publisher added = publishers.add(caller(), key.getValue());
            Notices.success(t("publishers.added", added.name()));
            draw();
        });
        dialog.field("key", key);
        dialog.open();
    }

    private void revoke(Publisher publisher) {
        new Confirm(t("publishers.revoke.title", publisher.name()), t("publishers.revoke.text"), t("publishers.revoke.do"), () -> attempt(() -> {
            publishers.revoke(caller(), publisher.key());
            draw();
        })).open();
    }
}
