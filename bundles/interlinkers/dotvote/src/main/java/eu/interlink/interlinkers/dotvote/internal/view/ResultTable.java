package eu.interlink.interlinkers.dotvote.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import eu.interlink.interlinkers.dotvote.internal.data.Choice;
import eu.interlink.interlinkers.dotvote.internal.data.Poll;
import eu.interlink.interlinkers.dotvote.internal.data.Result;
import java.util.Comparator;
import java.util.List;

/** The result as it stands: a table whose rows carry bars, so that picture and numbers are one thing. Most dots first. */
final class ResultTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ViewTexts texts;
    private final Paragraph summary = new Paragraph();
    private final NativeTableBody body = new NativeTableBody();

    ResultTable(ViewTexts texts) {
        this.texts = texts;
        setId("dotvote-result");
        H3 title = new H3(texts.get("result.title"));
        title.setId("dotvote-result-title");
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-labelledby", "dotvote-result-title");
        table.getStyle().setWidth("100%").set("border-collapse", "collapse");
        table.add(head(), body);
        getStyle().set("display", "grid").set("gap", "0.5rem");
        add(title, summary, table);
    }

    private NativeTableHeader head() {
        NativeTableRow row = new NativeTableRow();
        for (String key : List.of("result.option", "result.dots")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(texts.get(key));
            cell.getElement().setAttribute("scope", "col");
            cell.getStyle().set("text-align", "start").setPadding("0.25rem 1rem 0.25rem 0");
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    void show(Poll poll, Result result) {
        summary.setText(texts.get("result.summary", result.total(), result.voters()));
        int longest = Math.max(1, result.counts().values().stream().mapToInt(Integer::intValue).max().orElse(0));
        List<NativeTableRow> rows = poll.choices().stream()
                .sorted(Comparator.comparingInt((Choice choice) -> result.count(choice.id())).reversed())
                .map(choice -> row(choice, result.count(choice.id()), longest)).toList();
        body.removeAll();
        rows.forEach(body::add);
    }

    private static NativeTableRow row(Choice choice, int count, int longest) {
        Div bar = new Div();
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().setHeight("0.5rem").setBorderRadius("0.25rem").setWidth(100 * count / longest + "%").setMinWidth(count > 0 ? "0.25rem" : "0")
                .setBackground("var(--aura-accent-color, var(--lumo-primary-color))");
        Div label = new Div();
        label.setText(choice.label());
        label.getStyle().set("overflow-wrap", "anywhere").setMarginBottom("0.25rem");
        NativeTableCell first = new NativeTableCell();
        first.add(label, bar);
        first.getStyle().setPadding("0.5rem 1rem 0.5rem 0").setWidth("100%");
        NativeTableCell second = new NativeTableCell();
        second.setText(Integer.toString(count));
        second.setId("dotvote-count-" + choice.id());
        second.getStyle().set("font-variant-numeric", "tabular-nums");
        return new NativeTableRow(first, second);
    }
}
