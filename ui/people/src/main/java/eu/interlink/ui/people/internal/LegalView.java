package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.LegalTexts;
import eu.interlink.people.LegalTexts.Kind;
import eu.interlink.people.LegalTexts.Version;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.TimeText;
import java.util.Optional;

/** A legal text for everybody; with {@code ?version=N} an older one. */
abstract class LegalView extends Screen implements BeforeEnterObserver {

    private final transient LegalTexts texts;
    private final Kind kind;

    LegalView(LegalTexts texts, Kind kind) {
        this.texts = texts;
        this.kind = kind;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(t("legal." + kind));
        Optional<Version> version = event.getLocation().getQueryParameters().getSingleParameter("version").map(this::numbered).orElseGet(() -> texts.current(caller(), kind));
        subtitle(version.map(known -> t("legal.version", known.number(), TimeText.day(known.published()))).orElse(""));
        add(version.map(known -> (com.vaadin.flow.component.Component) new LegalText(this, known))
                .orElseGet(() -> new EmptyState(VaadinIcon.FILE_TEXT_O, t("legal.none.title"), t("legal.none.text"))));
    }

    private Optional<Version> numbered(String number) {
        try {
            return Optional.of(texts.version(caller(), kind, Integer.parseInt(number)));
        } catch (NumberFormatException | Problem e) {
            return Optional.empty();
        }
    }
}
