package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Availability;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.Leftover;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.Offers;
import eu.interlink.lifecycle.Part;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitTransfer;
import eu.interlink.people.Organisations;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.ProblemText;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.LoggerFactory;

/** What is installed, how it is, and what can be done with it; install by upload after a look at the plan. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "admin/tools", access = View.ADMIN, menu = "menu.tools", icon = "plug", order = 110)
public class UnitsView extends Screen implements BeforeEnterObserver {

    private static final long MAX_JAR = 256L << 20;

    private final transient Lifecycle lifecycle;
    private final transient Offers offers;
    private final transient Availability availability;
    private final transient Organisations organisations;
    private final transient UnitTransfer transfer;
    private final transient Interlinkers interlinkers;
    private final transient UnitChanges changes;
    private final UnorderedList list = new UnorderedList();
    private final Div offered = section();
    private final Div leftovers = section();
    private final Div parts = section();
    private transient Runnable redraw = () -> { };

    @Activate
    public UnitsView(@Reference Lifecycle lifecycle, @Reference Offers offers, @Reference Availability availability,
            @Reference Organisations organisations, @Reference UnitTransfer transfer, @Reference Interlinkers interlinkers, @Reference UnitChanges changes) {
        this.lifecycle = lifecycle;
        this.offers = offers;
        this.availability = availability;
        this.organisations = organisations;
        this.transfer = transfer;
        this.interlinkers = interlinkers;
        this.changes = changes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(t("units.title"));
        subtitle(t("units.subtitle"));
        list.addClassName("il-resources");
        Button choose = new Button(t("choice.open"), VaadinIcon.CHECK_SQUARE_O.create(), click -> getUI().ifPresent(ui -> ui.navigate("admin/tools/choose")));
        choose.setId("choose-tools");
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        primary(choose);
        ActionLink compare = new ActionLink("admin/tools/compare", t("compare.open"), VaadinIcon.EXCHANGE);
        compare.setId("compare-tools");
        add(list, upload(), offered, leftovers, parts, new Div(compare));
        draw();
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> plan(file.toPath(), metadata.fileName())));
        upload.setId("unit-upload");
        upload.setAcceptedFileTypes(".jar", ".interlink");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) MAX_JAR);
        Button choose = new Button(t("units.upload"), VaadinIcon.UPLOAD.create());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(t("units.drop")));
        return upload;
    }

    /** By style: what is taken out of an invisible component stays in the page of the browser. */
    private static void show(Div section, boolean visible) {
        section.getStyle().set("display", visible ? "grid" : "none");
    }

    private static Div section() {
        Div section = new Div();
        section.getStyle().set("display", "grid").set("gap", "12px");
        return section;
    }

    private void plan(Path jar, String name) {
        Caller caller = caller();
        String source = "upload:" + caller.person().map(UUID::toString).orElse("");
        if (name.endsWith(".interlink")) {
            attempt(() -> {
                Offer offer = offers.bring(caller, jar, source);
                draw();
                new OfferActions(this, offers, changes, this::draw).install(offer, OfferLine.name(this, offer));
            });
            return;
        }
        AtomicReference<Unit> installed = new AtomicReference<>();
        attempt(() -> new PlanDialog(this, changes, lifecycle.plan(caller, jar), name, () -> installed.set(lifecycle.install(caller, jar, source)), () -> {
            Notices.success(t("units.installed", nameOf(installed.get()), installed.get().version()));
            draw();
        }).open());
    }

    private void draw() {
        list.removeAll();
        List<Unit> units = lifecycle.units(caller());
        if (units.isEmpty()) {
            list.add(new ListItem(new Paragraph(t("units.none"))));
        }
        UnitActions actions = new UnitActions(this, lifecycle, new ScopeDialog(this, availability, organisations), transfer, changes, this::draw);
        units.forEach(unit -> list.add(new UnitLine(this, unit, nameOf(unit), actions)));
        draw(offers.list(caller()).stream().filter(offer -> OfferLine.news(offer, units)).toList());
        draw(lifecycle.leftovers(caller()), actions);
        drawParts(lifecycle.parts(caller()));
    }

    private void drawParts(List<Part> exchanged) {
        parts.removeAll();
        show(parts, !exchanged.isEmpty());
        if (exchanged.isEmpty()) {
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("il-resources");
        exchanged.forEach(part -> lines.add(new PartLine(this, part, this::giveBack)));
        parts.add(new H2(t("parts.title")), lines);
    }

    /** Not on the thread of the page: the part that is given back may be the one that shows it. */
    private void giveBack(Part part) {
        Caller caller = caller();
        String done = t("parts.done", part.symbolicName());
        getUI().ifPresent(ui -> Thread.ofVirtual().start(() -> {
            Runnable after;
            try {
                lifecycle.giveBackPart(caller, part.symbolicName());
                after = () -> Notices.success(done);
            } catch (Problem e) {
                after = () -> Notices.error(ProblemText.of(e, ui.getLocale()));
            }
            tell(ui, after);
        }));
    }

    private void tell(UI ui, Runnable after) {
        try {
            ui.access(() -> {
                after.run();
                if (isAttached()) {
                    draw();
                }
            });
        } catch (UIDetachedException closed) {
            LoggerFactory.getLogger(UnitsView.class).debug("The page was closed meanwhile", closed);
        }
    }

    private void draw(List<Offer> offerings) {
        offered.removeAll();
        show(offered, !offerings.isEmpty());
        if (offerings.isEmpty()) {
            return;
        }
        OfferActions actions = new OfferActions(this, offers, changes, this::draw);
        UnorderedList lines = new UnorderedList();
        lines.addClassName("il-resources");
        offerings.forEach(offer -> lines.add(new OfferLine(this, offer, actions)));
        offered.add(new H2(t("offers.title")), lines);
    }

    private void draw(List<Leftover> left, UnitActions actions) {
        leftovers.removeAll();
        show(leftovers, !left.isEmpty());
        if (left.isEmpty()) {
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("il-resources");
        left.forEach(one -> lines.add(new LeftoverLine(this, one, actions)));
        leftovers.add(new H2(t("leftovers.title")), lines);
    }

    private String nameOf(Unit unit) {
        return interlinkers.find(unit.id()).map(Descriptor::name).map(name -> name.in(getLocale())).orElse(unit.id());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        redraw = () -> {
            if (ui.isAttached()) {
                ui.access(() -> attempt(this::draw));
            }
        };
        changes.add(redraw);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        changes.remove(redraw);
        super.onDetach(event);
    }
}
