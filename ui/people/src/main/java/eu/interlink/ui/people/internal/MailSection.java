package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import eu.interlink.people.MailChoices;
import eu.interlink.people.MailKind;
import eu.interlink.ui.kit.Notices;

/** Which mails the person gets; kept as soon as it is chosen. */
final class MailSection extends Section {

    MailSection(Screen screen, MailChoices mails) {
        CheckboxGroup<MailKind> kinds = new CheckboxGroup<>(screen.t("mails.choose"));
        kinds.setId("mail-kinds");
        kinds.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        kinds.setItems(MailKind.values());
        kinds.setItemLabelGenerator(kind -> screen.t("mails." + kind));
        kinds.setValue(mails.mine(Screen.caller()));
        kinds.addValueChangeListener(change -> screen.attempt(() -> {
            mails.choose(Screen.caller(), change.getValue());
            Notices.success(screen.t("account.saved"));
        }));
        add(new H2(screen.t("mails.title")), kinds, new Paragraph(screen.t("mails.always")));
    }
}
