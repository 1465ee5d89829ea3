package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import eu.interlink.interlinker.Caller;
import eu.interlink.ui.api.Choices;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.kit.Avatars;
import java.util.Locale;
import java.util.Optional;

/** The corner of the head: language, theme, account. */
final class Corner extends MenuBar {

    private final transient Choices choices;
    private final Locale reader = UI.getCurrent().getLocale();

    Corner(Choices choices, Faces faces) {
        this.choices = choices;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        addClassName("il-corner-menu");
        getElement().setAttribute("aria-label", text("corner.label"));
        languages();
        themes();
        Caller caller = CurrentCaller.get();
        if (caller.signedIn()) {
            account(caller, faces.of(caller));
        }
    }

    private String text(String key, Object... values) {
        return Words.TEXTS.get(reader, key, values);
    }

    private void languages() {
        MenuItem item = addItem(new Span(reader.getLanguage().toUpperCase(Locale.ROOT)));
        item.setAriaLabel(text("language.label", nameOf(reader.getLanguage())));
        item.getElement().setAttribute("id", "language-menu");
        for (String language : Texts.LANGUAGES) {
            Span name = new Span(nameOf(language));
            name.getElement().setAttribute("lang", language);
            choice(item.getSubMenu(), name, language.equals(reader.getLanguage()), () -> choices.language(language));
        }
    }

    /** Languages are named in themselves. */
    private static String nameOf(String language) {
        Locale locale = Locale.of(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private void themes() {
        Choices.Theme chosen = choices.theme();
        MenuItem item = addItem(icon(chosen));
        item.setAriaLabel(text("theme.label", text("theme." + chosen)));
        item.getElement().setAttribute("id", "theme-menu");
        for (Choices.Theme theme : Choices.Theme.values()) {
            choice(item.getSubMenu(), new Span(text("theme." + theme)), theme == chosen, () -> {
                choices.theme(theme);
                item.removeAll();
                item.add(icon(theme));
                item.setAriaLabel(text("theme.label", text("theme." + theme)));
                item.getSubMenu().getItems().forEach(other -> other.setChecked(other.getText().equals(text("theme." + theme))));
            });
        }
    }

    private static Icon icon(Choices.Theme theme) {
        Icon icon = switch (theme) {
            case SYSTEM -> VaadinIcon.ADJUST.create();
            case LIGHT -> VaadinIcon.SUN_O.create();
            case DARK -> VaadinIcon.MOON_O.create();
        };
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private static void choice(SubMenu menu, Span label, boolean chosen, Runnable action) {
        MenuItem item = menu.addItem(label, click -> action.run());
        item.setCheckable(true);
        item.setChecked(chosen);
    }

    private void account(Caller caller, Optional<String> picture) {
        MenuItem item = addItem(Avatars.of(caller.name(), picture));
        item.setAriaLabel(text("account.label", caller.name()));
        item.getElement().setAttribute("id", "account-menu");
        Span name = new Span(caller.name());
        name.addClassName("il-strong");
        item.getSubMenu().addItem(name).setEnabled(false);
        item.getSubMenu().addItem(new Anchor("account", text("account.mine")));
        item.getSubMenu().addItem(text("account.sign.out"), click -> click.getSource().getUI()
                .ifPresent(ui -> ui.getPage().executeJs("window.interlink.post($0)", "auth/sign-out")));
    }
}
