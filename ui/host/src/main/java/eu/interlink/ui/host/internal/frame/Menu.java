package eu.interlink.ui.host.internal.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.host.internal.view.ContributedView;
import eu.interlink.ui.host.internal.view.Views;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The side navigation: work, installed tools, administration. Made of what is there now and what the caller may enter. */
final class Menu extends Nav {

    /** One entry as the caller sees it. */
    private record Entry(String address, String label, String icon) {
    }

    /** A group with a heading; an empty heading for the first. */
    private record Group(String heading, List<Entry> entries) {
    }

    private final transient Views views;
    private final transient Interlinkers interlinkers;
    private transient List<Group> shown = List.of();
    private transient List<String> path = List.of("");

    Menu(Views views, Interlinkers interlinkers) {
        this.views = views;
        this.interlinkers = interlinkers;
        addClassName("il-menu");
    }

    /** Draws anew if something changed: an unchanged menu keeps its focus. */
    void draw(Locale reader) {
        Caller caller = CurrentCaller.get();
        List<Group> now = new ArrayList<>();
        if (caller.signedIn()) {
            now.add(new Group("", entries(caller, reader, view -> !view.administration())));
            now.add(new Group(Words.TEXTS.get(reader, "menu.tools"), tools(reader)));
            now.add(new Group(Words.TEXTS.get(reader, "menu.administration"), entries(caller, reader, ContributedView::administration)));
            now.removeIf(group -> group.entries().isEmpty());
        }
        if (!now.equals(shown)) {
            getElement().setAttribute("aria-label", Words.TEXTS.get(reader, "menu.label"));
            removeAll();
            now.forEach(this::add);
            shown = List.copyOf(now);
            current(path);
        }
    }

    private List<Entry> entries(Caller caller, Locale reader, Predicate<ContributedView> wanted) {
        return views.menu().stream().filter(wanted).filter(view -> view.mayEnter(caller))
                .map(view -> new Entry(view.route(), view.label(reader), view.icon())).toList();
    }

    private List<Entry> tools(Locale reader) {
        return interlinkers.installed().stream().map(tool -> new Entry("tools/" + tool.id(), name(tool, reader), tool.icon())).toList();
    }

    private static String name(Descriptor tool, Locale reader) {
        String name = tool.name().in(reader);
        return name.isEmpty() ? tool.id() : name;
    }

    private void add(Group group) {
        UnorderedList list = new UnorderedList();
        if (!group.heading().isEmpty()) {
            H2 heading = new H2(group.heading());
            heading.addClassName("il-menu-heading");
            add(heading);
        }
        group.entries().forEach(entry -> list.add(item(entry)));
        add(list);
    }

    private static ListItem item(Entry entry) {
        Icon icon = new Icon("vaadin", entry.icon().matches("[a-z0-9-]+") ? entry.icon() : "circle-thin");
        icon.getElement().setAttribute("aria-hidden", "true");
        Anchor link = new Anchor(entry.address().isEmpty() ? "." : entry.address(), icon, new Span(entry.label()));
        link.getElement().setAttribute("data-path", entry.address());
        return new ListItem(link);
    }

    /**
     * Marks the entry that the page belongs to: the longest address that its own address begins with, else the one of the steps that
     * lead to it.
     *
     * @param addresses the steps that lead to the page, the page itself last
     */
    void current(List<String> addresses) {
        path = addresses;
        String now = addresses.getLast();
        String best = addresses.reversed().stream().map(this::entryOf).flatMap(Optional::stream).findFirst().orElse("?");
        getChildren().filter(UnorderedList.class::isInstance).flatMap(list -> list.getChildren()).flatMap(item -> item.getChildren())
                .forEach(link -> {
                    if (best.equals(link.getElement().getAttribute("data-path"))) {
                        link.getElement().setAttribute("aria-current", best.equals(now) ? "page" : "true");
                    } else {
                        link.getElement().removeAttribute("aria-current");
                    }
                });
    }

    private Optional<String> entryOf(String page) {
        return shown.stream().flatMap(group -> group.entries().stream()).map(Entry::address).filter(address -> leads(address, page))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean leads(String address, String now) {
        return address.equals(now) || !address.isEmpty() && now.startsWith(address + "/");
    }
}
