package eu.interlink.rest.internal.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Small helpers for Java's generic types. */
final class Types {

    /** A generic type with everything known. Compares by content, unlike some of those that compilers and libraries make. */
    record Known(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }

    private Types() {
    }

    static Type parameterized(Class<?> raw, List<Type> arguments) {
        return new Known(raw, arguments);
    }

    /** Puts what is known in the place of type variables. */
    static Type resolve(Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case TypeVariable<?> variable -> bound.getOrDefault(variable, Object.class);
            case WildcardType wildcard -> resolve(wildcard.getUpperBounds()[0], bound);
            case ParameterizedType generic -> new Known((Class<?>) generic.getRawType(),
                    Arrays.stream(generic.getActualTypeArguments()).map(argument -> resolve(argument, bound)).toList());
            default -> type;
        };
    }

    /** Whether a part of a record is always there. What may be absent is an Optional or a collection. */
    static boolean required(Class<?> type) {
        return type != Optional.class && !Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type);
    }

    /** A name like {@code Entry} or {@code PageOfEntry} that nobody has yet. */
    static String freeName(Type key, Class<?> type, Set<String> taken) {
        String simple = name(key);
        String enclosing = type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName();
        for (String candidate : List.of(simple, enclosing + simple)) {
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
        int number = 2;
        while (taken.contains(simple + number)) {
            number++;
        }
        return simple + number;
    }

    private static String name(Type type) {
        return switch (type) {
            case Class<?> raw -> raw.getSimpleName();
            case ParameterizedType generic -> name(generic.getRawType()) + "Of"
                    + Arrays.stream(generic.getActualTypeArguments()).map(Types::name).collect(Collectors.joining("And"));
            default -> "Any";
        };
    }
}
