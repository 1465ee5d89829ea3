package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Resources.Filter;
import eu.interlink.coproduction.Resources.Sort;
import eu.interlink.coproduction.Resources.Tool;
import java.util.List;
import java.util.Optional;

/** Fields that make the list of resources smaller, and put it in another order. */
final class ResourceFilters extends Div {

    private final transient Screen screen;
    private final Select<Tool> tool = new Select<>();
    private final ComboBox<Places.Place> within = new ComboBox<>();
    private final Select<Sort> sort = new Select<>();
    private final Checkbox mine = new Checkbox();
    private transient List<Tool> tools = List.of();

    /** @param changed is run when somebody chose something else */
    ResourceFilters(Screen screen, Process process, Runnable changed) {
        this.screen = screen;
        addClassName("il-filters");
        tool.setId("filter-tool");
        tool.setLabel(screen.t("res.filter.tool"));
        tool.setItemLabelGenerator(one -> one == null ? screen.t("res.filter.all") : one.name());
        tool.setEmptySelectionAllowed(true);
        tool.setEmptySelectionCaption(screen.t("res.filter.all"));
        within.setId("filter-place");
        within.setLabel(screen.t("res.filter.place"));
        within.setItemLabelGenerator(Places.Place::label);
        within.setPlaceholder(screen.t("res.filter.all"));
        within.setClearButtonVisible(true);
        Places places = new Places(screen, process, screen.services().processes().tree(Screen.caller(), process.id()));
        within.setItems(places.all().stream().filter(place -> place != places.whole()).toList());
        sort.setId("filter-sort");
        sort.setLabel(screen.t("res.sort"));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(one -> screen.t("res.sort." + one));
        sort.setValue(Sort.CHANGED);
        mine.setId("filter-mine");
        mine.setLabel(screen.t("res.filter.mine"));
        add(tool, within, sort, mine);
        refresh(process);
        tool.addValueChangeListener(change -> run(change.isFromClient(), changed));
        within.addValueChangeListener(change -> run(change.isFromClient(), changed));
        sort.addValueChangeListener(change -> run(change.isFromClient(), changed));
        mine.addValueChangeListener(change -> run(change.isFromClient(), changed));
    }

    private void run(boolean chosen, Runnable changed) {
        if (chosen) {
            screen.attempt(changed);
        }
    }

    /** A tool may have come in. */
    void refresh(Process process) {
        List<Tool> now = screen.services().resources().tools(Screen.caller(), process.id());
        if (!now.equals(tools)) {
            Optional<String> chosen = tool.getOptionalValue().map(Tool::id);
            tools = now;
            tool.setItems(now);
            chosen.flatMap(id -> now.stream().filter(one -> one.id().equals(id)).findFirst()).ifPresent(tool::setValue);
        }
    }

    Filter filter(Optional<String> text) {
        return new Filter(text, tool.getOptionalValue().map(Tool::id), within.getOptionalValue().map(Places.Place::id), mine.getValue(), sort.getValue());
    }

    /** Whether some are left out. */
    boolean narrow() {
        return !tool.isEmpty() || !within.isEmpty() || mine.getValue();
    }
}
