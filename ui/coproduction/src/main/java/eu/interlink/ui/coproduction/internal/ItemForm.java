package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.Guide.Draft;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.ui.kit.DayField;
import eu.interlink.ui.kit.Edited;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adds or changes a phase, an objective or a task. */
final class ItemForm {

    private final Screen screen;
    private final Runnable done;
    private final Kind kind;
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final DayField start = new DayField();
    private final DayField end = new DayField();

    private ItemForm(Screen screen, Kind kind, Runnable done) {
        this.screen = screen;
        this.kind = kind;
        this.done = done;
        name.setId("item-name");
        name.setLabel(screen.t("item.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Guide.MAX_NAME);
        name.setWidthFull();
        description.setId("item-description");
        description.setLabel(screen.t("item.description"));
        description.setHelperText(screen.t("item.description.help"));
        description.setMinRows(4);
        description.setMaxRows(14);
        description.setWidthFull();
        start.setId("item-start");
        start.setLabel(screen.t("item.start"));
        start.setClearButtonVisible(true);
        start.setWidthFull();
        end.setId("item-end");
        end.setLabel(screen.t("item.end"));
        end.setClearButtonVisible(true);
        end.setWidthFull();
    }

    /** @param position among the siblings, from 0 */
    static void add(Screen screen, UUID parent, Kind kind, int position, Runnable done) {
        ItemForm form = new ItemForm(screen, kind, done);
        form.open(new FormDialog(screen.t("item.add." + kind), screen.t("item.add"), () -> {
            Item made = screen.services().guide().add(Screen.caller(), parent, form.draft(), position);
            Notices.success(screen.t("item.added", made.name()));
            done.run();
        }));
    }

    static void edit(Screen screen, Item item, Runnable done) {
        ItemForm form = new ItemForm(screen, item.kind(), done);
        form.fill(item);
        Edited<Item> edited = new Edited<>(item, () -> screen.services().processes().item(Screen.caller(), item.id()), form::told, form::fill);
        FormDialog dialog = new FormDialog(screen.t("item.edit." + item.kind()), screen.t("item.save"), () -> {
            Item changed = screen.services().guide().update(Screen.caller(), item.id(), form.draft(), edited.seen().version());
            Notices.success(screen.t("item.saved", changed.name()));
            done.run();
        });
        dialog.edits(edited);
        form.open(dialog);
    }

    private void open(FormDialog dialog) {
        dialog.field("name", name);
        dialog.field("description", description);
        if (kind == Kind.TASK) {
            dialog.field("start", start);
            dialog.field("end", end);
        }
        dialog.open();
        name.focus();
    }

    private Draft draft() {
        boolean dated = kind == Kind.TASK;
        return new Draft(name.getValue(), description.getValue(), dated ? start.day("start") : Optional.empty(), dated ? end.day("end") : Optional.empty());
    }

    private void fill(Item item) {
        name.setValue(item.name());
        description.setValue(item.description());
        start.setValue(item.start().orElse(null));
        end.setValue(item.end().orElse(null));
    }

    private Map<String, String> told(Item item) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(name.getLabel(), item.name());
        told.put(description.getLabel(), item.description());
        if (kind == Kind.TASK) {
            told.put(start.getLabel(), item.start().map(LocalDate::toString).orElse(""));
            told.put(end.getLabel(), item.end().map(LocalDate::toString).orElse(""));
        }
        return told;
    }
}
