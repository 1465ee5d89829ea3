package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.lifecycle.Difference;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.DataTable;
import eu.interlink.ui.kit.DayField;
import eu.interlink.ui.kit.EmptyState;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** What is in use now that was not on an earlier day, and the other way round. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/tools/compare", access = View.ADMIN)
public class CompareView extends Screen implements BeforeEnterObserver {

    private static final int DAYS = 7;

    private final transient Lifecycle lifecycle;
    private final DayField day = new DayField();
    private final Div result = new Div();

    @Activate
    public CompareView(@Reference Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb("admin/tools", t("units.title"));
        title(t("compare.title"));
        subtitle(t("compare.subtitle"));
        LocalDate today = LocalDate.now(caller().zone());
        day.setId("compare-day");
        day.setLabel(t("compare.day"));
        day.setHelperText(t("compare.day.help"));
        day.setMax(today);
        day.setValue(today.minusDays(DAYS));
        day.addValueChangeListener(change -> draw());
        add(day, result);
        draw();
    }

    private void draw() {
        result.removeAll();
        if (day.isInvalid() || day.getValue() == null) {
            return;
        }
        attempt(() -> {
            List<Difference> differences = lifecycle.compare(caller(), day.getValue().atStartOfDay(caller().zone()).toInstant());
            if (differences.isEmpty()) {
                result.add(new EmptyState(VaadinIcon.CHECK, t("compare.same"), t("compare.same.text")));
                return;
            }
            DataTable table = new DataTable(t("compare.tool"), t("compare.then"), t("compare.now"));
            differences.forEach(difference -> table.row(difference.id(), difference.then().orElse(t("compare.absent")),
                    difference.now().orElse(t("compare.absent"))));
            result.add(table);
        });
    }
}
