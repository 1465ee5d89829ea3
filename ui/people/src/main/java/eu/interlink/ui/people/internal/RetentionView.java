package eu.interlink.ui.people.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Retention;
import eu.interlink.people.Retention.Draft;
import eu.interlink.people.Retention.Preview;
import eu.interlink.people.Retention.Rules;
import eu.interlink.people.Retention.Stuck;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.DataTable;
import eu.interlink.ui.kit.Form;
import eu.interlink.ui.kit.MoreButton;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.TimeText;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** How long accounts are kept that nobody uses, what that would mean, and who is kept longer. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/retention", access = View.ADMIN, menu = "menu.retention", icon = "hourglass", order = 122)
public class RetentionView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 50;

    private final transient Retention retention;
    private final IntegerField months = new IntegerField();
    private final IntegerField days = new IntegerField();
    private final Form form = new Form();
    private final Div preview = new Div();
    private final Div changed = new Div();
    private final Section stuck = new Section();
    private transient Rules rules;
    private int shown = STEP;

    @Activate
    public RetentionView(@Reference Retention retention) {
        this.retention = retention;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(t("retention.title"));
        subtitle(t("retention.subtitle"));
        rules = retention.rules(caller());
        if (!rules.mails()) {
            Div warning = new Div(new StatusBadge(StatusBadge.Tone.WARNING, t("retention.no-mails")), new Paragraph(t("retention.no-mails.text")));
            warning.setId("retention-no-mails");
            add(warning);
        }
        fields();
        add(form, preview, changed, stuck);
        show();
        drawStuck();
    }

    private void fields() {
        months.setId("retention-months");
        months.setLabel(t("retention.months"));
        months.setHelperText(t("retention.months.help", Retention.MIN_MONTHS, Retention.MAX_MONTHS));
        months.setStepButtonsVisible(true);
        months.setValue(rules.months());
        days.setId("retention-days");
        days.setLabel(t("retention.days"));
        days.setHelperText(t("retention.days.help", Retention.MIN_DAYS, String.valueOf(Retention.MAX_DAYS)));
        days.setStepButtonsVisible(true);
        days.setValue(rules.days());
        months.setWidthFull();
        days.setWidthFull();
        form.field("months", months);
        form.field("days", days);
        Button look = new Button(t("retention.preview"), click -> form.submit(this::look));
        look.setId("retention-preview");
        Button save = new Button(t("account.save"), click -> form.submit(this::save));
        save.setId("retention-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(save, look);
        buttons.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "12px");
        form.add(buttons);
        preview.setId("retention-result");
        preview.getElement().setAttribute("role", "status");
        changed.setId("retention-changed");
    }

    /** An empty field is no number that is allowed. */
    private static int number(IntegerField field) {
        return field.getValue() == null ? -1 : field.getValue();
    }

    private void look() {
        preview(retention.preview(caller(), number(months)), number(months));
    }

    private void save() {
        try {
            rules = retention.update(caller(), new Draft(number(months), number(days)), rules.version());
        } catch (Problem problem) {
            if (!problem.code().equals("stale")) {
                throw problem;
            }
            // What was typed stays; whoever saves again has seen what the other one saved.
            rules = retention.rules(caller());
            preview.removeAll();
            preview.add(new Paragraph(t("retention.stale", rules.changedBy(), rules.months(), rules.days())));
            return;
        }
        Notices.success(t("retention.saved"));
        show();
        drawStuck();
    }

    private void show() {
        preview(retention.preview(caller(), rules.months()), rules.months());
        changed.removeAll();
        rules.changed().ifPresent(moment -> changed.add(new Paragraph(muted(rules.changedBy().isEmpty() ? t("retention.changed.nobody", TimeText.of(moment))
                : t("retention.changed", TimeText.of(moment), rules.changedBy())))));
        rules.lastRun().ifPresent(moment -> changed.add(new Paragraph(muted(t("retention.run", TimeText.of(moment))))));
    }

    private void preview(Preview found, int after) {
        preview.removeAll();
        if (after == 0) {
            preview.add(new Paragraph(t("retention.never")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.add(new ListItem(t("retention.to-warn", found.toWarn())), new ListItem(t("retention.to-erase", found.toErase())),
                new ListItem(t("retention.warned", found.warned())), new ListItem(t("retention.stuck.count", found.stuck())));
        if (found.administrators() > 0) {
            list.add(new ListItem(t("retention.administrators", found.administrators())));
        }
        if (found.disabled() > 0) {
            list.add(new ListItem(t("retention.disabled", found.disabled())));
        }
        preview.add(new Paragraph(t("retention.next", after)), list);
    }

    private void drawStuck() {
        stuck.removeAll();
        Page<Stuck> page = retention.stuck(caller(), 0, shown);
        if (page.items().isEmpty()) {
            return;
        }
        DataTable table = new DataTable(t("retention.person"), t("retention.since"), t("retention.duties"));
        page.items().forEach(one -> table.row(new Anchor("admin/people/" + one.person().id(), one.person().name()), TimeText.day(one.since()),
                one.duties().stream().map(duty -> t("data.duty." + duty.kind(), duty.name())).collect(Collectors.joining(", "))));
        stuck.add(new H2(t("retention.stuck")), new Paragraph(t("retention.stuck.text")), table);
        if (page.items().size() < page.total()) {
            stuck.add(new MoreButton(t("accesses.more"), () -> {
                shown += STEP;
                drawStuck();
            }));
        }
    }
}
