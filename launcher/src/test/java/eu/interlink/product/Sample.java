package eu.interlink.product;

import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A body that an endpoint can read, made from the type that it names: nothing is wrong with it but who sends it. */
final class Sample {

    private static final JsonMapper JSON = new JsonMapper();

    private final UUID id;

    /** @param id of whatever is asked for */
    Sample(UUID id) {
        this.id = id;
    }

    String json(Type type) {
        return type == InputStream.class ? "text" : JSON.writeValueAsString(value("", type));
    }

    private Object value(String name, Type type) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw.isRecord()) {
            Map<String, Object> fields = new TreeMap<>();
            for (RecordComponent part : raw.getRecordComponents()) {
                if (part.getType() != Optional.class) {
                    fields.put(part.getName(), value(part.getName(), part.getGenericType()));
                }
            }
            return fields;
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (Collection.class.isAssignableFrom(raw) || raw.isArray()) {
            return List.of();
        }
        if (raw == String.class) {
            return text(name);
        }
        return Map.of(UUID.class, id, int.class, 0, long.class, 0L, double.class, 0.0, boolean.class, true,
                Instant.class, "2030-01-01T00:00:00Z", Map.class, Map.of())
                .getOrDefault(raw, Map.of());
    }

    private static String text(String name) {
        return switch (name) {
            case "email", "login" -> "nobody@example.org";
            case "password" -> "a long password 1";
            case "language" -> "en";
            default -> "text";
        };
    }
}
