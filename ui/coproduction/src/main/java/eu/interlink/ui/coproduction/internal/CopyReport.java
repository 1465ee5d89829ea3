package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.coproduction.ProcessCopies.Left;
import eu.interlink.coproduction.ProcessCopies.Part;
import eu.interlink.coproduction.ProcessCopies.Report;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.DataTable;
import eu.interlink.ui.kit.Facts;
import eu.interlink.ui.kit.TimeText;
import java.util.Map;
import java.util.UUID;

/** What was copied, exported or imported, and what not and why. */
final class CopyReport extends Div {

    private static final String PERSON = "person-";

    private final transient Screen screen;

    CopyReport(Screen screen, ProcessCopies copies, Report report) {
        this.screen = screen;
        setId("copy-report");
        addClassName("il-form");
        add(counts(screen, report.parts()));
        report.process().ifPresent(process -> {
            Anchor link = new Anchor(Routes.process(process), screen.t("copies.open", report.name()));
            link.setId("copy-open");
            add(new Paragraph(link));
        });
        report.file().ifPresent(file -> add(download(copies, file)));
        if (!report.left().isEmpty()) {
            DataTable table = new DataTable(screen.t("copies.left.what"), screen.t("copies.left.name"), screen.t("copies.left.why"));
            table.setId("copy-left");
            report.left().forEach(left -> table.row(screen.t("copies.one." + left.part()), name(left), why(left.code())));
            add(new H3(screen.t("copies.left")), table);
        }
    }

    /** How much there is of everything that there is. */
    static Facts counts(Screen screen, Map<Part, Integer> parts) {
        Facts facts = new Facts();
        for (Part part : Part.values()) {
            int count = parts.getOrDefault(part, 0);
            if (count > 0) {
                facts.fact(screen.t("copies.part." + part), Integer.toString(count));
            }
        }
        return facts;
    }

    /** A person is called by its number. */
    static String person(Screen screen, String key) {
        return key.startsWith(PERSON) ? screen.t("copies.person", key.substring(PERSON.length())) : key;
    }

    private String name(Left left) {
        return person(screen, left.name());
    }

    private String why(String code) {
        return Screen.TEXTS.find(screen.getLocale(), "copies.why." + code).orElseGet(() -> screen.t("copies.why.other"));
    }

    private Div download(ProcessCopies copies, UUID file) {
        try {
            String until = TimeText.of(copies.download(Screen.caller(), file).expires());
            ActionLink link = new ActionLink("api/v1/process-packages/" + file + "/file", screen.t("copies.download"), VaadinIcon.DOWNLOAD_ALT);
            link.setRouterIgnore(true);
            link.setId("copy-download");
            Div both = new Div(link, new Paragraph(screen.t("copies.until", until)));
            both.addClassName("il-form");
            return both;
        } catch (Problem gone) {
            return new Div(new Paragraph(screen.t("copies.expired")));
        }
    }
}
