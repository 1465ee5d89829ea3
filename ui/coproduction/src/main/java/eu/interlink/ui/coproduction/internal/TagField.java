package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import eu.interlink.coproduction.Processes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tags of a process: those that others use are offered, new ones are typed. */
final class TagField extends MultiSelectComboBox<String> {

    private List<String> offered = List.of();

    void describe(Screen screen, String id) {
        setId(id);
        setLabel(screen.t("new.tags"));
        setHelperText(screen.t("new.tags.help", Processes.MAX_TAGS));
        setWidthFull();
        setAutoExpand(AutoExpandMode.VERTICAL);
        setAllowCustomValue(true);
        offered = screen.services().processes().tags(Screen.caller());
        setItems(offered);
        addCustomValueSetListener(typed -> {
            Set<String> tags = new LinkedHashSet<>(getValue());
            tags.add(typed.getDetail().strip());
            choose(tags);
        });
    }

    /** Chooses these, whether they are offered or not. */
    void choose(Iterable<String> tags) {
        Set<String> all = new LinkedHashSet<>();
        tags.forEach(all::add);
        List<String> items = new ArrayList<>(all);
        offered.stream().filter(tag -> !all.contains(tag)).forEach(items::add);
        setItems(items);
        setValue(all);
    }

    List<String> chosen() {
        return List.copyOf(getValue());
    }
}
