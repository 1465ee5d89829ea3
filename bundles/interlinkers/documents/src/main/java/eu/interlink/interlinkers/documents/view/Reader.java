package eu.interlink.interlinkers.documents.view;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinkers.documents.Disposition;
import eu.interlink.interlinkers.documents.Version;
import eu.interlink.ui.api.ResourceContext;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.kit.Notices;
import java.util.Locale;
import java.util.UUID;

/** Who looks at which document, and in which language: what every part of the screen needs. */
final class Reader {

    private static final Texts TEXTS = Texts.of(Reader.class);

    private final ResourceContext context;

    Reader(ResourceContext context) {
        this.context = context;
    }

    Caller caller() {
        return context.caller();
    }

    UUID document() {
        return context.resource();
    }

    Locale locale() {
        return context.locale();
    }

    boolean mayEdit() {
        return context.may(Right.EDIT);
    }

    String t(String key, Object... values) {
        return TEXTS.get(context.locale(), key, values);
    }

    void say(String key, Object... values) {
        context.say(t(key, values));
    }

    /** Address of a version's file. */
    String address(Version version) {
        return context.address("/" + document() + "/" + version.number() + "/" + Disposition.encode(version.file().name()));
    }

    String download(Version version) {
        return address(version) + "?download";
    }

    /** Does something and shows what went wrong. */
    void attempt(Runnable action) {
        try {
            action.run();
        } catch (Problem problem) {
            Notices.problem(problem, context.locale());
        }
    }
}
