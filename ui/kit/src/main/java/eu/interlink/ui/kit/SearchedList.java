package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.interlink.interlinker.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A list that is searched and paged in the database: a field for words, the first rows, and a button for more. Draw it once it has been added. */
public final class SearchedList<T> extends Div {

    /** One page of what is asked for. */
    @FunctionalInterface
    public interface Source<T> {
        Page<T> read(Optional<String> text, int offset, int limit);
    }

    private static final long serialVersionUID = 1L;

    private final int step;
    private final transient Source<T> source;
    private final transient Function<List<T>, Component> rows;
    private final transient Function<Boolean, Component> nothing;
    private final String more;
    private final TextField search = new TextField();
    private final Div results = new Div();
    private int shown;

    /**
     * @param id      of the field
     * @param label   of the field
     * @param more    what the button says
     * @param step    rows at first, and with each press of the button
     * @param rows    draws what was found
     * @param nothing said instead if nothing was found; gets whether somebody searched
     */
    public SearchedList(String id, String label, String more, int step, Source<T> source, Function<List<T>, Component> rows, Function<Boolean, Component> nothing) {
        this.step = step;
        this.source = source;
        this.rows = rows;
        this.nothing = nothing;
        this.more = more;
        shown = step;
        addClassName("il-searched");
        search.setId(id);
        search.setLabel(label);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> restart());
        add(search, results);
    }

    /** Puts something between the field and what was found, e.g. more ways to choose. */
    public void between(Component part) {
        addComponentAtIndex(1, part);
    }

    /** Begins anew with the first rows, because something else than the words was chosen. */
    public void restart() {
        shown = step;
        draw();
    }

    /** Reads and shows it anew; as many rows as were shown. */
    public void draw() {
        results.removeAll();
        Optional<String> text = Optional.of(search.getValue()).filter(words -> !words.isBlank());
        Page<T> found = Pages.first(shown, step, (offset, limit) -> source.read(text, offset, limit));
        results.add(found.items().isEmpty() ? nothing.apply(text.isPresent()) : rows.apply(found.items()));
        if (found.items().size() < found.total()) {
            results.add(new MoreButton(more, () -> {
                shown += step;
                draw();
            }));
        }
    }
}
