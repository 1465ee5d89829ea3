package eu.interlink.rest.internal.openapi;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of Java types, each record once under its name. */
final class SchemaBook {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, ObjectNode> schemas = new TreeMap<>();
    private final Map<Type, String> names = new HashMap<>();

    /** The schema of a type, for use inside another one: a reference if the type has a name. */
    ObjectNode of(Type type) {
        return of(type, Map.of());
    }

    /** All schemas that have a name. */
    Map<String, ObjectNode> schemas() {
        return schemas;
    }

    private ObjectNode of(Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case Class<?> raw -> ofClass(raw, raw, Map.of());
            case ParameterizedType generic -> ofGeneric(generic, bound);
            case TypeVariable<?> variable -> bound.containsKey(variable) ? of(bound.get(variable), Map.of()) : node();
            case WildcardType wildcard -> of(wildcard.getUpperBounds()[0], bound);
            case GenericArrayType array -> array(array.getGenericComponentType(), bound);
            default -> node();
        };
    }

    private ObjectNode ofGeneric(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = Arrays.stream(type.getActualTypeArguments()).map(argument -> Types.resolve(argument, bound)).toArray(Type[]::new);
        if (raw == Optional.class) {
            return of(arguments[0], Map.of());
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = array(arguments[0], Map.of());
            return Set.class.isAssignableFrom(raw) ? list.put("uniqueItems", true) : list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = node().put("type", "object");
            map.set("additionalProperties", of(arguments[1], Map.of()));
            return map;
        }
        Map<TypeVariable<?>, Type> inner = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            inner.put(raw.getTypeParameters()[i], arguments[i]);
        }
        return ofClass(raw, Types.parameterized(raw, List.of(arguments)), inner);
    }

    private ObjectNode ofClass(Class<?> type, Type key, Map<TypeVariable<?>, Type> bound) {
        Optional<ObjectNode> simple = SimpleTypes.of(type);
        if (simple.isPresent()) {
            return simple.get();
        }
        if (type.isArray()) {
            return array(type.getComponentType(), bound);
        }
        if (type.isRecord()) {
            return reference(key, type, schema -> describe(type, bound, schema));
        }
        if (type.isSealed()) {
            return reference(key, type, schema -> {
                for (Class<?> permitted : type.getPermittedSubclasses()) {
                    schema.withArray("oneOf").add(of(permitted, Map.of()));
                }
            });
        }
        return node();
    }

    private ObjectNode reference(Type key, Class<?> type, java.util.function.Consumer<ObjectNode> content) {
        String name = names.get(key);
        if (name == null) {
            name = Types.freeName(key, type, schemas.keySet());
            names.put(key, name);
            ObjectNode schema = node();
            // Entered before it is filled: a record may contain itself.
            schemas.put(name, schema);
            content.accept(schema);
        }
        return node().put("$ref", PREFIX + name);
    }

    private void describe(Class<?> type, Map<TypeVariable<?>, Type> bound, ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), of(component.getGenericType(), bound));
            if (Types.required(component.getType())) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
    }

    private ObjectNode array(Type items, Map<TypeVariable<?>, Type> bound) {
        ObjectNode array = node().put("type", "array");
        array.set("items", of(items, bound));
        return array;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
