package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.Effective.Source;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.interlinker.Right;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What one person may do in a process. Each entry allows, denies or says nothing of a right. The deepest place that says something
 * decides; there a person's own entry comes before those of its teams, and among teams one that allows before one that denies. Whoever
 * manages the whole process may everything; who may not see a place may do nothing there.
 */
final class Entitlement {

    /** @param grant the entry that decides */
    record Found(boolean allowed, Source source, Optional<GrantRow> grant) {
    }

    private static final Found SILENT = new Found(false, Source.SILENT, Optional.empty());
    private static final Found NOT_VISIBLE = new Found(false, Source.NOT_VISIBLE, Optional.empty());

    private final List<GrantRow> own;
    private final Tree tree;
    private final UUID person;

    /** @param teams those that the person is in */
    Entitlement(List<GrantRow> grants, Tree tree, UUID person, Set<UUID> teams) {
        this.tree = tree;
        this.person = person;
        own = grants.stream().filter(grant -> grant.person().filter(person::equals).isPresent() || grant.team().filter(teams::contains).isPresent()).toList();
    }

    /** @param item empty for the process as a whole */
    Map<Right, Found> at(Optional<UUID> item) {
        Map<Right, Found> found = new EnumMap<>(Right.class);
        Found manages = decide(List.of(Optional.empty()), Right.MANAGE);
        if (manages.allowed()) {
            for (Right right : Right.values()) {
                found.put(right, item.isEmpty() && right == Right.MANAGE ? manages : new Found(true, Source.PROCESS_ADMINISTRATOR, manages.grant()));
            }
            return found;
        }
        List<Optional<UUID>> places = places(item);
        for (Right right : Right.values()) {
            found.put(right, decide(places, right));
        }
        if (!found.get(Right.VIEW).allowed()) {
            found.replaceAll((right, decision) -> decision.allowed() ? NOT_VISIBLE : decision);
        }
        return found;
    }

    /** The same as {@link #at}, without the reasons. */
    Set<Right> rights(Optional<UUID> item) {
        if (own.isEmpty()) {
            return Set.of();
        }
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        at(item).forEach((right, decision) -> {
            if (decision.allowed()) {
                rights.add(right);
            }
        });
        return rights;
    }

    /** Whether the person sees the process, or at least something in it. */
    boolean sees() {
        return rights(Optional.empty()).contains(Right.VIEW) || own.stream().flatMap(grant -> grant.item().stream()).distinct()
                .anyMatch(item -> rights(Optional.of(item)).contains(Right.VIEW));
    }

    /** Whether all of the process is open to the person. */
    boolean seesAll() {
        return rights(Optional.empty()).contains(Right.VIEW) && own.stream().allMatch(grant -> grant.item().isEmpty() || !RightBits.has(grant.denied(), Right.VIEW));
    }

    Predicate<UUID> visible() {
        return item -> rights(Optional.of(item)).contains(Right.VIEW);
    }

    /** From the item up to the process. */
    private List<Optional<UUID>> places(Optional<UUID> item) {
        List<Optional<UUID>> places = new ArrayList<>();
        Optional<UUID> place = item;
        while (place.isPresent()) {
            places.add(place);
            place = tree.item(place.get()).flatMap(Item::parent);
        }
        places.add(Optional.empty());
        return places;
    }

    private Found decide(List<Optional<UUID>> places, Right right) {
        for (Optional<UUID> place : places) {
            Optional<Found> found = decide(place, right);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return SILENT;
    }

    private Optional<Found> decide(Optional<UUID> place, Right right) {
        Optional<Found> team = Optional.empty();
        for (GrantRow grant : own) {
            boolean allows = RightBits.has(grant.rights(), right);
            if (!grant.item().equals(place) || !allows && !RightBits.has(grant.denied(), right)) {
                continue;
            }
            if (grant.person().filter(person::equals).isPresent()) {
                return Optional.of(new Found(allows, Source.PERSON, Optional.of(grant)));
            }
            if (team.isEmpty() || allows && !team.get().allowed()) {
                team = Optional.of(new Found(allows, Source.TEAM, Optional.of(grant)));
            }
        }
        return team;
    }
}
