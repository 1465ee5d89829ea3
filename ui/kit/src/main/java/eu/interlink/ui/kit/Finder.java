package eu.interlink.ui.kit;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field in which something is found by typing. Lists nothing before two characters were typed, so that nobody can page through all
 * there is.
 *
 * @param <T> what is found
 */
public class Finder<T> extends ComboBox<T> {

    private static final int SHORTEST = 2;

    /** @param help how it is found  @param search gets what was typed, without spaces around it */
    public Finder(String label, String help, ItemLabelGenerator<T> name, Function<String, List<T>> search) {
        setLabel(label);
        setHelperText(help);
        setItemLabelGenerator(name);
        setWidthFull();
        setItems(query -> {
            String text = query.getFilter().orElse("").strip();
            Stream<T> found = text.length() < SHORTEST ? Stream.empty() : search.apply(text).stream();
            return found.skip(query.getOffset()).limit(query.getLimit());
        });
    }
}
