package eu.interlink.audit.internal;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON objects of texts, in one form only: names sorted, no white space. */
final class FlatJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private FlatJson() {
    }

    static String write(Map<String, String> texts) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            new TreeMap<>(texts).forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return out.toString();
    }

    /** Members that are no texts are read as the text that stands there. */
    static Map<String, String> read(String text) {
        Map<String, String> texts = new TreeMap<>();
        if (text.isEmpty()) {
            return texts;
        }
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                texts.put(name, json.getString());
            }
        }
        return texts;
    }
}
