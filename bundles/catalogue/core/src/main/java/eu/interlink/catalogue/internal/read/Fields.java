package eu.interlink.catalogue.internal.read;

import eu.interlink.interlinker.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads fields of a JSON object without ever failing: what has the wrong type counts as missing. */
record Fields(JsonNode node) {

    Optional<String> text(String field) {
        JsonNode found = node.path(field);
        return found.isString() && !found.stringValue().isBlank() ? Optional.of(found.stringValue().strip()) : Optional.empty();
    }

    boolean flag(String field) {
        return node.path(field).isBoolean() && node.path(field).booleanValue();
    }

    boolean has(String field) {
        return node.has(field);
    }

    Set<String> names() {
        return new LinkedHashSet<>(node.propertyNames());
    }

    /** Language to text; blank texts are missing. */
    LocalizedText texts(String field) {
        Map<String, String> texts = new TreeMap<>();
        node.path(field).properties().forEach(e -> {
            if (e.getValue().isString()) {
                texts.put(e.getKey(), e.getValue().stringValue());
            }
        });
        return new LocalizedText(texts);
    }

    /** True if a text of the field begins or ends with a blank. */
    boolean padded(String field) {
        return node.path(field).properties().stream().map(Map.Entry::getValue).filter(JsonNode::isString).map(JsonNode::stringValue)
                .anyMatch(text -> !text.isBlank() && !text.equals(text.strip()));
    }

    /** Strings of an array, in order and with repetitions. */
    List<String> strings(String field) {
        return strings(node.path(field));
    }

    Map<String, List<String>> stringsByLanguage(String field) {
        Map<String, List<String>> all = new TreeMap<>();
        node.path(field).properties().forEach(e -> {
            List<String> strings = strings(e.getValue());
            if (!strings.isEmpty()) {
                all.put(e.getKey(), strings);
            }
        });
        return all;
    }

    /** Objects of an array. */
    List<Fields> objects(String field) {
        List<Fields> all = new ArrayList<>();
        if (node.path(field).isArray()) {
            node.path(field).values().forEach(item -> {
                if (item.isObject()) {
                    all.add(new Fields(item));
                }
            });
        }
        return all;
    }

    private static List<String> strings(JsonNode array) {
        List<String> all = new ArrayList<>();
        if (array.isArray()) {
            array.values().forEach(item -> {
                if (item.isString() && !item.stringValue().isBlank()) {
                    all.add(item.stringValue().strip());
                }
            });
        }
        return all;
    }
}
