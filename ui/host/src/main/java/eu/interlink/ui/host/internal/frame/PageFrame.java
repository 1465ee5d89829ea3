package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.shared.Registration;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Publishers;
import eu.interlink.ui.api.Choices;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.Memento;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.host.internal.interlinker.FollowingPage;
import eu.interlink.ui.host.internal.interlinker.OpenFrames;
import eu.interlink.ui.host.internal.person.DraftKeeper;
import eu.interlink.ui.host.internal.view.Changes;
import eu.interlink.ui.host.internal.view.Views;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.LoggerFactory;

/** What surrounds every page: menu, head, the page itself in the middle. Follows what comes and goes, and keeps unsaved text. */
@org.osgi.service.component.annotations.Component(service = Component.class, scope = ServiceScope.PROTOTYPE)
public class PageFrame extends AppLayout implements AfterNavigationObserver {

    private final transient Changes changes;
    private final transient DraftKeeper drafts;
    private final transient Absence absence;
    private final transient FollowingPage following;
    private final Menu menu;
    private final GuestMenu guests;
    private final Main main = new Main();
    private final DangerBanner danger = new DangerBanner();
    private final AttentionBanner attention = new AttentionBanner();
    private final transient Publishers publishers;
    private final transient Lifecycle lifecycle;
    private final DrawerToggle toggle = new DrawerToggle();
    private final Div corner = new Div();
    private final transient Choices choices;
    private final transient Faces faces;
    private final HeadRow parts;
    private transient Registration listening = () -> { };
    private transient Registration kept = () -> { };

    @Activate
    public PageFrame(@Reference Views views, @Reference Changes changes, @Reference DraftKeeper drafts, @Reference Choices choices,
            @Reference Interlinkers interlinkers, @Reference Publishers publishers, @Reference Lifecycle lifecycle,
            @Reference OpenFrames open, @Reference Faces faces, @Reference HeadParts parts) {
        this.faces = faces;
        this.parts = new HeadRow(parts);
        this.lifecycle = lifecycle;
        this.publishers = publishers;
        this.changes = changes;
        this.drafts = drafts;
        this.choices = choices;
        menu = new Menu(views, interlinkers);
        guests = new GuestMenu(views);
        absence = new Absence(views, main);
        following = new FollowingPage(views, drafts, open, main);
        setPrimarySection(Section.DRAWER);
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        setContent(new Div(danger, attention, main));
        addToDrawer(new Brand(), new Scroller(menu));
        addToNavbar(head());
    }

    private Header head() {
        Anchor skip = new Anchor("#main", text("skip"));
        skip.addClassName("il-skip");
        skip.setRouterIgnore(true);
        toggle.setAriaLabel(text("menu.toggle"));
        corner.addClassName("il-corner");
        Header header = new Header(skip, toggle, new Brand(), guests, corner);
        header.addClassName("il-head");
        return header;
    }

    private static String text(String key) {
        return Words.TEXTS.get(UI.getCurrent().getLocale(), key);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        following.attached();
        listening = changes.listen(() -> changed(ui));
        boolean guest = !CurrentCaller.get().signedIn();
        toggle.setVisible(!guest);
        setDrawerOpened(!guest);
        getElement().getClassList().set("il-guest", guest);
        corner.removeAll();
        parts.draw();
        corner.add(parts, new Corner(choices, faces));
        menu.draw(ui.getLocale());
        guests.draw(ui.getLocale());
        danger.draw(publishers, CurrentCaller.get(), ui.getLocale());
        attention.draw(lifecycle, CurrentCaller.get(), ui.getLocale());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.detached();
        listening.remove();
        kept.remove();
        kept = () -> { };
        super.onDetach(event);
    }

    private void changed(UI ui) {
        try {
            ui.access(() -> {
                if (isAttached()) {
                    menu.draw(ui.getLocale());
                    guests.draw(ui.getLocale());
                    parts.follow();
                    attention.draw(lifecycle, CurrentCaller.get(), ui.getLocale());
                    absence.look(ui, () -> drafts.save(ui));
                }
            });
        } catch (UIDetachedException closed) {
            LoggerFactory.getLogger(PageFrame.class).debug("The page was closed meanwhile", closed);
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        kept.remove();
        kept = () -> { };
        main.getElement().removeAllChildren();
        if (page != null) {
            main.getElement().appendChild(page.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement page) {
        kept.remove();
        kept = () -> { };
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UI ui = UI.getCurrent();
        Optional<Component> shown = main.getChildren().findFirst();
        shown.ifPresent(page -> {
            absence.shown(ui, page, event.getLocation().getPath());
            page.getElement().getNode().runWhenAttached(attached -> title(attached, page));
        });
        shown.filter(Memento.class::isInstance).map(Memento.class::cast).ifPresent(page -> keep(ui, event.getLocation().getPath(), page));
        List<String> path = new ArrayList<>(shown.filter(Page.class::isInstance).map(page -> ((Page) page).path()).orElse(List.of()));
        path.add(event.getLocation().getPath());
        menu.current(path);
        guests.current(path);
        ui.getPage().executeJs("window.interlink && window.interlink.entered()");
    }

    private static void title(UI ui, Component page) {
        if (page instanceof Page view) {
            ui.getPage().setTitle(Page.windowTitle(view.getPageTitle()));
        }
    }

    private void keep(UI ui, String path, Memento page) {
        String place = "page:" + path;
        Optional<String> draft = drafts.find(place);
        draft.ifPresent(text -> {
            page.restore(text);
            if (!following.moving()) {
                Notices.success(text("draft.restored"));
            }
        });
        main.getElement().setAttribute("data-il-keep", "");
        kept = drafts.watch(ui, place, page, draft.orElse(""));
    }
}
