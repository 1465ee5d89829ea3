package eu.interlink.people.internal.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Names generic types, such as a page of organisations. */
final class Lists {

    private record Of(Class<?> raw, Class<?> item) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {item};
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

    private Lists() {
    }

    static Type of(Class<?> raw, Class<?> item) {
        return new Of(raw, item);
    }
}
