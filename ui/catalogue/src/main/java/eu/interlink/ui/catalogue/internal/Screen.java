package eu.interlink.ui.catalogue.internal;

import com.vaadin.flow.component.html.Span;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.kit.Page;
import org.jsoup.Jsoup;

/** What the screens of the catalogue share. */
abstract class Screen extends Page {

    static final Texts TEXTS = Texts.of(Screen.class);

    Screen() {
        super(TEXTS);
    }

    static Caller caller() {
        return CurrentCaller.get();
    }

    final Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("il-muted");
        return span;
    }

    /** The text of a code such as {@code difficulty.easy}, or the code itself if it is a new one. */
    final String code(String group, String code) {
        return TEXTS.find(getLocale(), group + "." + code).orElse(code);
    }

    /** Text without its HTML, for summaries. */
    final String plain(LocalizedText html) {
        return Jsoup.parse(html.in(getLocale())).text();
    }
}
