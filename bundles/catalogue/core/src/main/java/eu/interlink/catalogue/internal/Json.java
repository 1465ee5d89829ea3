package eu.interlink.catalogue.internal;

import eu.interlink.interlinker.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON documents of this bundle: in the tables, in hashes and in the results of jobs. Equal values give equal text. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule().addSerializer(LocalizedText.class, new TextWriter())
                    .addDeserializer(LocalizedText.class, new TextReader()))
            .build();

    private Json() {
    }

    public static String write(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** SHA-256 of the document, 64 hexadecimal digits. */
    public static String hash(Object content) {
        return Hashes.of(write(content).getBytes(StandardCharsets.UTF_8));
    }

    private static final class TextWriter extends ValueSerializer<LocalizedText> {
        @Override
        public void serialize(LocalizedText text, JsonGenerator out, SerializationContext context) {
            out.writePOJO(new TreeMap<>(text.texts()));
        }
    }

    private static final class TextReader extends ValueDeserializer<LocalizedText> {
        @Override
        public LocalizedText deserialize(JsonParser in, DeserializationContext context) {
            Map<String, String> texts = in.readValueAs(new TypeReference<LinkedHashMap<String, String>>() {
            });
            return new LocalizedText(texts);
        }
    }
}
