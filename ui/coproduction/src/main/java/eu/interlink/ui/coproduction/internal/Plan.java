package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.WorkPlan.Dates;
import eu.interlink.coproduction.WorkPlan.Slip;
import eu.interlink.interlinker.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tree of a process with its dates, and what the reader may do about them. */
final class Plan {

    private final Screen screen;
    private final Process process;
    private final GuideTree tree;
    private final Map<UUID, List<UUID>> slips;

    private Plan(Screen screen, Process process, GuideTree tree, Map<UUID, List<UUID>> slips) {
        this.screen = screen;
        this.process = process;
        this.tree = tree;
        this.slips = slips;
    }

    /** As it is now. */
    static Plan of(Screen screen, Process process) {
        GuideTree tree = new GuideTree(process, screen.services().processes().tree(Screen.caller(), process.id()),
                screen.services().processes().rightsIn(Screen.caller(), process.id()));
        return new Plan(screen, process, tree, screen.services().plan().slips(Screen.caller(), process.id()).stream().collect(Collectors.toMap(Slip::task, Slip::before)));
    }

    Process process() {
        return process;
    }

    boolean open() {
        return process.state() == Process.State.OPEN;
    }

    GuideTree tree() {
        return tree;
    }

    /** From top to bottom. */
    Stream<Item> items() {
        return tree.nodes().stream().map(GuideTree.Node::item);
    }

    /** Those with at least one day. */
    List<Item> dated() {
        return items().filter(item -> first(item).isPresent()).toList();
    }

    List<Item> undated() {
        return items().filter(item -> item.kind() == Kind.TASK && first(item).isEmpty()).toList();
    }

    boolean mayMove(Item item) {
        return open() && item.kind() == Kind.TASK && tree.may(item.id(), Right.EDIT);
    }

    /** The first day that is known of an item, whichever it is. */
    static Optional<LocalDate> first(Item item) {
        return Stream.concat(item.start().stream(), item.end().stream()).min(LocalDate::compareTo);
    }

    /** The last day that is known of an item, whichever it is. */
    static Optional<LocalDate> last(Item item) {
        return Stream.concat(item.start().stream(), item.end().stream()).max(LocalDate::compareTo);
    }

    static Dates dates(Item task) {
        return new Dates(task.start(), task.end());
    }

    /** What is over too late for an item, in words. */
    Optional<String> slip(Item item) {
        return Optional.ofNullable(slips.get(item.id())).map(before -> screen.t("plan.slip", names(before)));
    }

    /** Names of what an item itself waits for, finished or not; empty for nothing. */
    String waits(Item item) {
        return names(item.prerequisites());
    }

    private String names(List<UUID> items) {
        return items.stream().flatMap(id -> tree.item(id).stream()).map(Item::name).collect(Collectors.joining(", "));
    }
}
