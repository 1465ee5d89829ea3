package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.access.Accounts;
import eu.interlink.access.SecondFactor;
import eu.interlink.access.SignIn;
import eu.interlink.access.Tokens;
import eu.interlink.people.EmailAddresses;
import eu.interlink.people.LegalTexts;
import eu.interlink.people.MailChoices;
import eu.interlink.people.People;
import eu.interlink.people.PersonalData;
import eu.interlink.people.Person;
import eu.interlink.people.Pictures;
import eu.interlink.ui.api.BrowserSession;
import eu.interlink.ui.api.Choices;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.Form;
import eu.interlink.ui.kit.Notices;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The own account: name, picture, addresses, language, theme, mails, password, sessions, tokens, consents, data. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "account")
public class AccountView extends Screen implements BeforeEnterObserver {

    private final transient People people;
    private final transient Choices choices;
    private final transient Accounts accounts;
    private final transient SignIn signIn;
    private final transient Tokens tokens;
    private final transient BrowserSession browser;
    private final transient PersonalData data;
    private final transient SecondFactor factor;
    private final transient EmailAddresses addresses;
    private final transient Pictures pictures;
    private final transient MailChoices mails;
    private final transient LegalTexts texts;

    @Activate
    public AccountView(@Reference People people, @Reference Choices choices, @Reference Accounts accounts, @Reference SignIn signIn,
            @Reference Tokens tokens, @Reference BrowserSession browser, @Reference PersonalData data, @Reference SecondFactor factor,
            @Reference EmailAddresses addresses, @Reference Pictures pictures, @Reference MailChoices mails, @Reference LegalTexts texts) {
        this.addresses = addresses;
        this.pictures = pictures;
        this.mails = mails;
        this.texts = texts;
        this.factor = factor;
        this.people = people;
        this.choices = choices;
        this.accounts = accounts;
        this.signIn = signIn;
        this.tokens = tokens;
        this.browser = browser;
        this.data = data;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(t("account.title"));
        subtitle(t("account.subtitle"));
        add(profile(), new AddressList(this, addresses, () -> beforeEnter(event)), screens(), new MailSection(this, mails), new PasswordForm(this, accounts, browser),
                new SecondFactorSection(this, factor, caller().requirePerson()), new SessionList(this, signIn, browser), new TokenList(this, tokens),
                new ConsentList(this, texts),
                new DataSection(this, people, data, caller().requirePerson(), AccountView::leave));
    }

    /** There is nobody any more to whom a page could be shown. */
    private static void leave() {
        UI.getCurrent().getPage().setLocation("/sign-in?deleted");
    }

    private Section profile() {
        Person me = people.me(caller());
        TextField name = new TextField(t("join.name"), me.name(), "");
        name.setId("account-name");
        name.setMaxLength(200);
        name.setWidthFull();
        TextField email = new TextField(t("join.email"), me.email(), "");
        email.setReadOnly(true);
        email.setWidthFull();
        Edited<Person> edited = new Edited<>(me, () -> people.me(caller()), theirs -> Map.of(name.getLabel(), theirs.name()),
                theirs -> name.setValue(theirs.name()));
        Form form = new Form();
        form.field("name", name);
        form.field("email", email);
        Runnable rename = () -> form.submit(() -> {
            edited.follow(people.rename(caller(), name.getValue(), edited.seen().version()));
            Notices.success(t("account.saved"));
        });
        form.edits(edited, rename);
        Button save = new Button(t("account.save"), click -> rename.run());
        save.setId("account-save");
        return section(t("account.profile"), new PictureField(this, pictures, me), form, save);
    }

    private Section screens() {
        Select<String> language = new Select<>();
        language.setId("account-language");
        language.setLabel(t("account.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(code -> t("language." + code));
        language.setValue(choices.language().getLanguage());
        language.addValueChangeListener(change -> choices.language(change.getValue()));
        Select<Choices.Theme> theme = new Select<>();
        theme.setId("account-theme");
        theme.setLabel(t("account.theme"));
        theme.setItems(Choices.Theme.values());
        theme.setItemLabelGenerator(choice -> t("theme." + choice));
        theme.setValue(choices.theme());
        theme.addValueChangeListener(change -> choices.theme(change.getValue()));
        ComboBox<String> zone = new ComboBox<>(t("account.zone"));
        zone.setId("account-zone");
        zone.setPlaceholder(t("account.zone.device"));
        zone.setClearButtonVisible(true);
        zone.setItems(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("Etc/")).sorted().toList());
        choices.zone().ifPresent(zone::setValue);
        zone.addValueChangeListener(change -> choices.zone(Optional.ofNullable(change.getValue())));
        return section(t("account.screens"), language, theme, zone);
    }

    private static Section section(String title, com.vaadin.flow.component.Component... content) {
        Div form = new Div(content);
        form.addClassName("il-form");
        return new Section(new H2(title), form);
    }
}
