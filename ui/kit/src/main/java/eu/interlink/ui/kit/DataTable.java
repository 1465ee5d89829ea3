package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** A short table whose rows become blocks of named values on a phone. For lists without an end use lines and {@link MoreButton}. */
public class DataTable extends NativeTable {

    private final List<String> headings = new ArrayList<>();

    public DataTable(String... headings) {
        addClassName("il-data");
        // A page with nothing else to focus can be scrolled by keyboard then.
        getElement().setAttribute("tabindex", "0");
        NativeTableRow row = new NativeTableRow();
        for (String heading : headings) {
            this.headings.add(heading);
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        getHead().add(row);
    }

    /** Adds a row; the first value names it. @param values as many as there are headings: texts, numbers or components */
    public final void row(Object... values) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < values.length; i++) {
            NativeTableCell cell = new NativeTableCell(values[i] instanceof Component shown ? shown : new Span(String.valueOf(values[i])));
            cell.getElement().setAttribute("data-label", headings.get(i));
            row.add(cell);
        }
        getBody().add(row);
    }
}
