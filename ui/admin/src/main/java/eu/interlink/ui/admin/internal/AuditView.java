package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.audit.Audit;
import eu.interlink.audit.Audit.Entry;
import eu.interlink.audit.Audit.Filter;
import eu.interlink.audit.Audit.Verification;
import eu.interlink.interlinker.Page;
import eu.interlink.people.People;
import eu.interlink.people.Person;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.DayField;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.MoreButton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** What was done to the installation, by whom and when, and whether the record of it is whole. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/audit", access = View.ADMIN, menu = "menu.audit", icon = "clipboard-check", order = 150)
public class AuditView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 25;
    private static final List<String> KINDS = List.of("", "lifecycle.", "people.", "catalogue.");

    private final transient Audit audit;
    private final transient People people;
    private final Select<String> kind = new Select<>();
    private final ComboBox<Person> person = new ComboBox<>();
    private final DayField from = new DayField();
    private final DayField until = new DayField();
    private final Div result = new Div();
    private final Div lines = new Div();
    private int shown = STEP;

    @Activate
    public AuditView(@Reference Audit audit, @Reference People people) {
        this.audit = audit;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("audit.title"));
        subtitle(t("audit.subtitle"));
        ActionLink export = new ActionLink("api/v1/audit/export", t("audit.export"), VaadinIcon.DOWNLOAD_ALT);
        export.setRouterIgnore(true);
        Button check = new Button(t("audit.check"), VaadinIcon.CHECK_CIRCLE_O.create(), click -> check());
        check.setId("audit-check");
        HorizontalLayout actions = new HorizontalLayout(check, export);
        actions.setWrap(true);
        primary(actions);
        result.setId("audit-result");
        result.getElement().setAttribute("role", "status");
        add(filters(), result, lines);
        draw();
    }

    private Div filters() {
        kind.setId("audit-kind");
        kind.setLabel(t("audit.kind"));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(prefix -> t("audit.kind." + (prefix.isEmpty() ? "all" : prefix.substring(0, prefix.length() - 1))));
        kind.setValue("");
        person.setId("audit-person");
        person.setLabel(t("audit.person"));
        person.setClearButtonVisible(true);
        person.setItemLabelGenerator(Person::name);
        person.setItems(query -> people.list(caller(), query.getFilter(), query.getOffset(), query.getLimit()).items().stream());
        from.setId("audit-from");
        from.setLabel(t("audit.from"));
        until.setId("audit-until");
        until.setLabel(t("audit.until"));
        List.of(from, until).forEach(day -> {
            day.setClearButtonVisible(true);
        });
        Runnable again = () -> {
            shown = STEP;
            draw();
        };
        kind.addValueChangeListener(change -> again.run());
        person.addValueChangeListener(change -> again.run());
        from.addValueChangeListener(change -> again.run());
        until.addValueChangeListener(change -> again.run());
        Div filters = new Div(kind, person, from, until);
        filters.addClassName("il-filters");
        return filters;
    }

    private Filter filter() {
        return new Filter(Optional.of(kind.getValue()).filter(prefix -> !prefix.isEmpty()), Optional.ofNullable(person.getValue()).map(Person::id),
                Optional.ofNullable(from.getValue()).map(AuditView::begin), Optional.ofNullable(until.getValue()).map(day -> begin(day.plusDays(1))));
    }

    /** Days are those of the reader. */
    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(caller().zone()).toInstant();
    }

    private void draw() {
        lines.removeAll();
        Page<Entry> page = audit.list(caller(), filter(), 0, shown);
        if (page.items().isEmpty()) {
            lines.add(new EmptyState(VaadinIcon.CLIPBOARD_CHECK, t("audit.none"), t("audit.none.text")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("il-history");
        page.items().forEach(entry -> list.add(new AuditLine(this, entry)));
        lines.add(list);
        if (page.items().size() < page.total()) {
            lines.add(new MoreButton(t("audit.more"), () -> {
                shown += STEP;
                draw();
            }));
        }
    }

    private void check() {
        Verification found = audit.verify(caller(), Optional.empty());
        result.setText(found.whole() ? t("audit.whole", found.checked(), found.head()) : t("audit.broken", found.checked(), found.problem().orElse("")));
        result.setClassName("il-warning", !found.whole());
    }
}
