package eu.interlink.rest.internal.openapi;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Types that become one JSON value. */
final class SimpleTypes {

    /** @param format empty if JSON's type says it all */
    private record Value(String type, String format) {
    }

    private static final Value TEXT = new Value("string", "");
    private static final Map<Class<?>, Value> VALUES = Map.ofEntries(
            Map.entry(String.class, TEXT), Map.entry(CharSequence.class, TEXT), Map.entry(Locale.class, TEXT), Map.entry(ZoneId.class, TEXT),
            Map.entry(UUID.class, new Value("string", "uuid")), Map.entry(URI.class, new Value("string", "uri")),
            Map.entry(Instant.class, new Value("string", "date-time")), Map.entry(LocalDate.class, new Value("string", "date")),
            Map.entry(LocalTime.class, new Value("string", "time")), Map.entry(Duration.class, new Value("string", "duration")),
            Map.entry(byte[].class, new Value("string", "byte")),
            Map.entry(int.class, new Value("integer", "int32")), Map.entry(Integer.class, new Value("integer", "int32")),
            Map.entry(long.class, new Value("integer", "int64")), Map.entry(Long.class, new Value("integer", "int64")),
            Map.entry(double.class, new Value("number", "double")), Map.entry(Double.class, new Value("number", "double")),
            Map.entry(boolean.class, new Value("boolean", "")), Map.entry(Boolean.class, new Value("boolean", "")));

    private SimpleTypes() {
    }

    static Optional<ObjectNode> of(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
            ArrayNode names = schema.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                names.add(((Enum<?>) constant).name());
            }
            return Optional.of(schema);
        }
        return Optional.ofNullable(VALUES.get(type)).map(found -> {
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", found.type());
            return found.format().isEmpty() ? schema : schema.put("format", found.format());
        });
    }
}
