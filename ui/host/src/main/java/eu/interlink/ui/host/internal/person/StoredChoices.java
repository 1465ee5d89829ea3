package eu.interlink.ui.host.internal.person;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import eu.interlink.interlinker.Caller;
import eu.interlink.settings.Preferences;
import eu.interlink.ui.api.Choices;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Choices as preferences of the person, and as cookies, so that the sign-in page looks the same. */
@Component(service = {Choices.class, StoredChoices.class})
public class StoredChoices implements Choices {

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String ZONE = "zone";
    private static final String COOKIE = "interlink-";
    private static final Duration YEAR = Duration.ofDays(365);

    private final Preferences preferences;
    private final DraftKeeper drafts;

    @Activate
    public StoredChoices(@Reference Preferences preferences, @Reference DraftKeeper drafts) {
        this.preferences = preferences;
        this.drafts = drafts;
    }

    /** The language chosen; otherwise the first of the browser's that the platform has; otherwise English. */
    public Locale language(Caller caller, VaadinRequest request) {
        Optional<String> chosen = chosen(caller, request, LANGUAGE).filter(Texts.LANGUAGES::contains);
        return Locale.of(chosen.or(() -> browserLanguage(request)).orElse("en"));
    }

    private static Optional<String> browserLanguage(VaadinRequest request) {
        return request == null ? Optional.empty()
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage).filter(Texts.LANGUAGES::contains).findFirst();
    }

    public Theme theme(Caller caller, VaadinRequest request) {
        String chosen = chosen(caller, request, THEME).orElse("");
        for (Theme theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(chosen)) {
                return theme;
            }
        }
        return Theme.SYSTEM;
    }

    private Optional<String> chosen(Caller caller, VaadinRequest request, String name) {
        return caller.person().flatMap(person -> preferences.get(person, name)).or(() -> Callers.cookie(request, COOKIE + name));
    }

    /** The caller as the reader of a page: with the page's language, and with the device's time zone unless the person chose one. */
    public Caller reader(UI ui, Caller caller) {
        return new Caller(caller.kind(), caller.person(), caller.name(), caller.roles(), ui.getLocale(), zone(ui, caller));
    }

    private ZoneId zone(UI ui, Caller caller) {
        ChosenZone chosen = ComponentUtil.getData(ui, ChosenZone.class);
        if (chosen == null) {
            chosen = new ChosenZone(caller.person().flatMap(person -> preferences.get(person, ZONE)));
            ComponentUtil.setData(ui, ChosenZone.class, chosen);
        }
        Optional<String> device = Optional.ofNullable(ui.getPage().getExtendedClientDetails().getTimeZoneId());
        return chosen.id().or(() -> device).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of).orElse(caller.zone());
    }

    /** Read once per page. */
    private record ChosenZone(Optional<String> id) {
    }

    @Override
    public Locale language() {
        return UI.getCurrent().getLocale();
    }

    @Override
    public void language(String language) {
        if (Texts.LANGUAGES.contains(language)) {
            write(LANGUAGE, Optional.of(language));
            UI ui = UI.getCurrent();
            drafts.save(ui);
            ui.getPage().reload();
        }
    }

    @Override
    public Theme theme() {
        return theme(CurrentCaller.get(), VaadinRequest.getCurrent());
    }

    @Override
    public void theme(Theme theme) {
        write(THEME, Optional.of(theme.name().toLowerCase(Locale.ROOT)));
        UI.getCurrent().getPage().setColorScheme(scheme(theme));
    }

    private static ColorScheme.Value scheme(Theme theme) {
        return switch (theme) {
            case SYSTEM -> ColorScheme.Value.SYSTEM;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }

    @Override
    public Optional<String> zone() {
        return CurrentCaller.get().person().flatMap(person -> preferences.get(person, ZONE));
    }

    @Override
    public void zone(Optional<String> zone) {
        if (zone.isEmpty() || ZoneId.getAvailableZoneIds().contains(zone.get())) {
            CurrentCaller.get().person().ifPresent(person -> preferences.put(person, ZONE, zone));
            UI ui = UI.getCurrent();
            ComponentUtil.setData(ui, ChosenZone.class, new ChosenZone(zone));
            CurrentCaller.set(ui, reader(ui, CurrentCaller.get()));
        }
    }

    private void write(String name, Optional<String> text) {
        CurrentCaller.get().person().ifPresent(person -> preferences.put(person, name, text));
        VaadinRequest request = VaadinRequest.getCurrent();
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (request != null && response != null) {
            boolean secure = Cookies.secure(request.isSecure(), request.getHeader("X-Forwarded-Proto"));
            response.addCookie(Cookies.make(COOKIE + name, text.orElse(""), text.isPresent() ? YEAR : Duration.ZERO, secure, false));
        }
    }
}
