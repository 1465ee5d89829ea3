package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.coproduction.ProcessingRecord;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.ProcessingRegister.Field;
import eu.interlink.interlinker.Page;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.DataTable;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.TimeText;
import java.util.Locale;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The register of processing of the whole installation: what is said, and what is missing. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/register", access = View.ADMIN, menu = "menu.register", icon = "archive", order = 152)
public class RegisterView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 25;

    private final transient ProcessingRegister register;
    private int shown = STEP;

    @Activate
    public RegisterView(@Reference Services services, @Reference ProcessingRegister register) {
        super(services);
        this.register = register;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    @Override
    void draw() {
        clear();
        title(t("register.title"));
        subtitle(t("register.subtitle"));
        DataTable table = new DataTable(t("register.process"), t("protection.controller"), t("protection.basis"), t("register.missing"), t("register.changed"));
        int count = 0;
        long total = 1;
        while (count < Math.min(shown, total)) {
            Page<ProcessingRecord> page = register.list(caller(), count, STEP);
            page.items().forEach(record -> row(table, record));
            count += page.items().size();
            total = page.items().isEmpty() ? 0 : page.total();
        }
        if (count == 0) {
            add(new EmptyState(VaadinIcon.ARCHIVE, t("register.none"), t("register.none.text")));
            return;
        }
        ActionLink download = new ActionLink("api/v1/processing-register/file", t("register.download"), VaadinIcon.DOWNLOAD_ALT);
        download.setRouterIgnore(true);
        download.setId("register-download");
        primary(download);
        Paragraph gaps = new Paragraph(t("register.gaps", register.gaps(caller()), total));
        gaps.setId("register-gaps");
        add(gaps, table);
        if (count < total) {
            add(new MoreButton(t("register.more"), () -> {
                shown += STEP;
                draw();
            }));
        }
    }

    private void row(DataTable table, ProcessingRecord record) {
        table.row(new Anchor(Routes.protection(record.process()), record.processName()),
                record.content().controller().isEmpty() ? t("protection.unsaid") : record.content().controller(), t("basis." + record.content().legalBasis()),
                record.missing().isEmpty() ? t("register.complete") : names(this, record), record.changed().map(TimeText::day).orElse(t("register.never")));
    }

    /** What is missing, in the reader's words. */
    static String names(Screen screen, ProcessingRecord record) {
        return record.missing().stream().map(field -> screen.t("protection." + (field == Field.LEGAL_BASIS ? "basis" : field.name().toLowerCase(Locale.ROOT))))
                .collect(Collectors.joining(", "));
    }
}
