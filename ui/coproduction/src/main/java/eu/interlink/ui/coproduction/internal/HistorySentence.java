package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Processes.HistoryLine;
import eu.interlink.ui.api.Texts;
import java.util.Locale;
import java.util.Map;

/** Turns an entry of the history into a sentence in the reader's language. */
final class HistorySentence {

    private final Texts texts;

    HistorySentence(Texts texts) {
        this.texts = texts;
    }

    String of(HistoryLine line, Locale reader) {
        Map<String, String> params = line.params();
        String name = params.getOrDefault("name", "");
        String key = "event." + line.type();
        if (texts.find(reader, key).isEmpty()) {
            return texts.get(reader, "event.other");
        }
        return switch (line.type()) {
            case "coproduction.task.status" -> texts.get(reader, key, name, status(params.getOrDefault("to", ""), reader));
            case "coproduction.resource.activity" -> texts.get(reader, key, name, activity(params, reader));
            case "coproduction.item.scheduled" -> texts.get(reader, key, name, number(params.getOrDefault("moved", "0")));
            default -> texts.get(reader, key, name);
        };
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private String status(String code, Locale reader) {
        return texts.find(reader, "status." + code).orElse(code);
    }

    private static String activity(Map<String, String> params, Locale reader) {
        String own = params.get("sentence." + reader.getLanguage());
        return own == null ? params.getOrDefault("sentence.en", params.getOrDefault("kind", "")) : own;
    }
}
