package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import eu.interlink.catalogue.CatalogueImport.Finding;
import eu.interlink.catalogue.CatalogueImport.Report;
import eu.interlink.ui.kit.DataTable;

/** The report of an import as two tables: counts per kind, and findings. */
final class ReportTables extends Div {

    ReportTables(Screen screen, Report report) {
        addClassName("il-main");
        DataTable counts = new DataTable(screen.t("import.kind"), screen.t("import.found"), screen.t("import.created"), screen.t("import.updated"),
                screen.t("import.unchanged"), screen.t("import.rejected"));
        report.counts().forEach((kind, of) -> counts.row(screen.t("kind." + kind), of.found(), of.created(), of.updated(), of.unchanged(), of.rejected()));
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
