package eu.interlink.ui.catalogue.internal;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.MoreButton;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The catalogue: search, filters, cards. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "catalogue", menu = "menu.catalogue", icon = "book", order = 30)
public class CatalogueView extends Screen implements BeforeEnterObserver {

    private static final int STEP = 24;

    private final transient Catalogue catalogue;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<Nature> natures = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<ProblemProfile> profiles = new MultiSelectComboBox<>();
    private final Paragraph count = new Paragraph();
    private final Div results = new Div();
    private final UnorderedList cards = new UnorderedList();

    @Activate
    public CatalogueView(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("catalogue.title"));
        subtitle(t("catalogue.subtitle"));
        search.setId("catalogue-search");
        search.setLabel(t("catalogue.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> search());
        natures.setId("catalogue-nature");
        natures.setLabel(t("catalogue.nature"));
        natures.setItems(Nature.values());
        natures.setItemLabelGenerator(nature -> t("nature." + nature));
        natures.addValueChangeListener(change -> search());
        profiles.setId("catalogue-profile");
        profiles.setLabel(t("catalogue.profile"));
        profiles.setItems(catalogue.profiles(caller()));
        profiles.setItemLabelGenerator(profile -> profile.name().in(getLocale()));
        profiles.addValueChangeListener(change -> search());
        Div filters = new Div(search, natures, profiles);
        filters.addClassName("il-filters");
        filters.getElement().setAttribute("role", "search");
        count.addClassName("il-muted");
        count.getElement().setAttribute("role", "status");
        cards.addClassName("il-cards");
        add(filters, count, results);
        search();
    }

    private void search() {
        cards.removeAll();
        results.removeAll();
        results.add(cards);
        show(0);
    }

    private void show(int offset) {
        Catalogue.Query query = new Catalogue.Query(Optional.of(search.getValue()).filter(words -> !words.isBlank()), natures.getValue(),
                profiles.getValue().stream().map(ProblemProfile::id).collect(Collectors.toSet()));
        eu.interlink.interlinker.Page<Entry> page = catalogue.find(caller(), query, offset, STEP);
        count.setText(t("catalogue.count", page.total()));
        page.items().forEach(entry -> cards.add(new EntryCard(this, entry)));
        int shown = offset + page.items().size();
        if (page.total() == 0) {
            results.add(new EmptyState(VaadinIcon.SEARCH, t("catalogue.none.title"), t("catalogue.none.text")));
        } else if (shown < page.total()) {
            MoreButton more = new MoreButton(t("catalogue.more"), () -> {
                results.removeAll();
                results.add(cards);
                show(shown);
            });
            results.add(more);
        }
    }
}
