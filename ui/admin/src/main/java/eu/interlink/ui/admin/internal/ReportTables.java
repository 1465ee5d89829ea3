package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import eu.interlink.catalogue.CatalogueImport.Counts;
import eu.interlink.catalogue.CatalogueImport.Finding;
import eu.interlink.catalogue.CatalogueImport.Report;
import java.util.Map;

/** The report of an import as two tables: counts per kind, and findings. */
final class ReportTables extends Div {

    ReportTables(Screen screen, Report report) {
        Grid<Map.Entry<String, Counts>> counts = table(new Grid<>());
        counts.addColumn(row -> screen.t("kind." + row.getKey())).setHeader(screen.t("import.kind"));
        counts.addColumn(row -> row.getValue().found()).setHeader(screen.t("import.found"));
        counts.addColumn(row -> row.getValue().created()).setHeader(screen.t("import.created"));
        counts.addColumn(row -> row.getValue().updated()).setHeader(screen.t("import.updated"));
        counts.addColumn(row -> row.getValue().unchanged()).setHeader(screen.t("import.unchanged"));
        counts.addColumn(row -> row.getValue().rejected()).setHeader(screen.t("import.rejected"));
        counts.setItems(report.counts().entrySet());
        add(counts, new H2(screen.t("import.findings", report.findings().size())));
        if (!report.findings().isEmpty()) {
            Grid<Finding> findings = table(new Grid<>());
            findings.addColumn(Finding::path).setHeader(screen.t("import.path"));
            findings.addColumn(Finding::message).setHeader(screen.t("import.message")).setFlexGrow(2);
            findings.addColumn(Finding::action).setHeader(screen.t("import.action"));
            findings.setItems(report.findings());
            add(findings);
        }
    }

    private static <T> Grid<T> table(Grid<T> grid) {
        grid.addClassName("il-table");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        return grid;
    }
}
