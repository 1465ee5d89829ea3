package eu.interlink.ui.kit;

import com.vaadin.flow.component.UI;
import eu.interlink.ui.api.Texts;
import java.util.Locale;

/** The kit's own words. */
final class KitTexts {

    static final Texts TEXTS = Texts.of(KitTexts.class);

    private KitTexts() {
    }

    /** A text in the language of the current page. */
    static String get(String key, Object... values) {
        return TEXTS.get(reader(), key, values);
    }

    static Locale reader() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
