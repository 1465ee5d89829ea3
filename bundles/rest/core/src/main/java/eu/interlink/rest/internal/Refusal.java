package eu.interlink.rest.internal;

import java.util.Map;

/** The request never gets to a handler. Private to the door: areas throw {@link eu.interlink.interlinker.Problem}. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDocument document;
    private final Map<String, String> headers;

    private Refusal(ProblemDocument document, Map<String, String> headers) {
        super(document.detail(), null, false, false);
        this.document = document;
        this.headers = headers;
    }

    static Refusal of(int status, String title, String code, String detail) {
        return new Refusal(ProblemDocument.of(status, title, code, detail), Map.of());
    }

    Refusal with(String name, String content) {
        return new Refusal(document, Map.of(name, content));
    }

    ProblemDocument document() {
        return document;
    }

    /** What goes with the answer. */
    Map<String, String> headers() {
        return headers;
    }
}
