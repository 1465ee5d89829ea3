package eu.interlink.ui.host.internal.interlinker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts what is really in the text fields of a browser into the fields of a screen, found by their ids. */
final class Fields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Beginning of the names under which the browser tells the fields of dialogs. */
    private static final String IN_DIALOG = "il-dialog-";

    private Fields() {
    }

    /** @param flushed JSON object of field id and text */
    static void take(Component screen, String flushed) {
        JsonNode texts;
        try {
            texts = JSON.readTree(flushed);
        } catch (JacksonException e) {
            return;
        }
        texts.properties().forEach(field -> find(screen, field.getKey()).ifPresent(found -> set(found, field.getValue().asString())));
    }

    /** What was typed in dialogs, a line each: label and text. @param flushed as for {@link #take} */
    static String inDialogs(String flushed) {
        try {
            return JSON.readTree(flushed).properties().stream().filter(field -> field.getKey().startsWith(IN_DIALOG)).map(field -> field.getValue().asString())
                    .collect(Collectors.joining("\n"));
        } catch (JacksonException e) {
            return "";
        }
    }

    private static Optional<Component> find(Component component, String id) {
        if (component instanceof HasValue<?, ?> && component.getId().filter(id::equals).isPresent()) {
            return Optional.of(component);
        }
        return component.getChildren().map(child -> find(child, id)).flatMap(Optional::stream).findFirst();
    }

    /** Only fields whose value is text now: others told the server their value when it changed. */
    @SuppressWarnings("unchecked")
    private static void set(Component component, String text) {
        HasValue<?, ?> field = (HasValue<?, ?>) component;
        if (field.getValue() instanceof String now && !now.equals(text) && !field.isReadOnly()) {
            ((HasValue<?, String>) field).setValue(text);
        }
    }
}
