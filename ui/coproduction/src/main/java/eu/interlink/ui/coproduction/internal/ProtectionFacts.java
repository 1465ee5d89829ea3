package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.ProcessingRegister.Draft;
import eu.interlink.ui.kit.Facts;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record of processing as names and texts. */
final class ProtectionFacts {

    private ProtectionFacts() {
    }

    /** The texts by the names of their fields, in the order of the form. */
    static Map<String, String> texts(Draft draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("controller", draft.controller());
        texts.put("contact", draft.contact());
        texts.put("officer", draft.officer());
        texts.put("purposes", draft.purposes());
        texts.put("people", draft.people());
        texts.put("data", draft.data());
        texts.put("recipients", draft.recipients());
        texts.put("transfers", draft.transfers());
        texts.put("erasure", draft.erasure());
        texts.put("security", draft.security());
        return texts;
    }

    /** Everything, also what is not said yet. */
    static Facts all(Screen screen, Draft draft) {
        Facts facts = new Facts();
        texts(draft).forEach((name, text) -> {
            if (name.equals("people")) {
                facts.fact(screen.t("protection.basis"), screen.t("basis." + draft.legalBasis()));
            }
            facts.fact(screen.t("protection." + name), lines(said(screen, name, text)));
        });
        return facts;
    }

    /** What is stored where two people changed the same thing differently. */
    static Facts clashing(Screen screen, Draft before, Draft stored, Draft typed) {
        Facts facts = new Facts();
        Map<String, String> first = texts(before);
        Map<String, String> mine = texts(typed);
        texts(stored).forEach((name, text) -> {
            if (!text.equals(first.get(name)) && !text.equals(mine.get(name).strip())) {
                facts.fact(screen.t("protection." + name), lines(said(screen, name, text)));
            }
        });
        if (stored.legalBasis() != before.legalBasis() && stored.legalBasis() != typed.legalBasis()) {
            facts.fact(screen.t("protection.basis"), screen.t("basis." + stored.legalBasis()));
        }
        return facts;
    }

    private static String said(Screen screen, String name, String text) {
        return text.isEmpty() ? screen.t(name.equals("transfers") ? "protection.transfers.none" : "protection.unsaid") : text;
    }

    private static Div lines(String text) {
        Div lines = new Div(text);
        lines.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        return lines;
    }
}
