package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes the tree of a process. Phases stand in the process, objectives in phases, tasks in objectives. All methods throw CONFLICT {@code process-closed} while
 * the process is finished or archived, and CONFLICT {@code stale} if the item was changed after the caller saw it.
 */
@ProviderType
public interface Guide {

    /** Most items of a process, those in the trash included. */
    int MAX_ITEMS = 2_000;
    /** Longest name, in characters: that of schemas. */
    int MAX_NAME = 500;
    /** Most items that one waits for. */
    int MAX_PREREQUISITES = 20;
    /** How long the trash is kept. */
    int TRASH_DAYS = 30;

    /**
     * What a person fills in.
     *
     * @param description Markdown; markup of HTML in it is shown as text
     * @param start       day on which a task begins; phases and objectives have none of their own
     * @param end         last day of a task, not before the first
     */
    record Draft(String name, String description, Optional<LocalDate> start, Optional<LocalDate> end) {
    }

    /**
     * Something in the trash.
     *
     * @param path      names of what it was in, the phase first
     * @param items     how many phases, objectives and tasks come back with it, itself included
     * @param resources how many resources come back with it
     */
    record Trashed(UUID id, Item.Kind kind, String name, List<String> path, Instant since, String by, int items, int resources) {
    }

    /**
     * Adds an item.
     *
     * @param parent   the process for a phase, a phase for an objective, an objective for a task
     * @param position among its siblings, from 0; the end if it is larger
     * @throws eu.interlink.interlinker.Problem INVALID {@code name-missing}, {@code name-too-long}, {@code description-too-long}, {@code control-characters},
     *                                          {@code dates-of-tasks}, {@code end-before-start}, {@code nothing-below-tasks}; LIMIT {@code too-many-items}
     */
    @Requires("coproduction.item.manage")
    Item add(Caller caller, UUID parent, Draft draft, int position);

    /** Changes name, description and dates. @throws eu.interlink.interlinker.Problem INVALID as in {@link #add} */
    @Requires("coproduction.item.edit")
    Item update(Caller caller, UUID item, Draft draft, int version);

    /**
     * Moves an item with all that is below it, among its siblings or elsewhere in the process. The caller manages both places.
     *
     * @param position among its new siblings without itself, from 0
     * @throws eu.interlink.interlinker.Problem INVALID {@code wrong-parent} if such an item cannot stand there; CONFLICT {@code waits-in-circle} if something in it
     *                                          would then wait for itself
     */
    @Requires("coproduction.item.manage")
    Item move(Caller caller, UUID item, UUID parent, int position, int version);

    /**
     * Says what an item waits for, in place of what it waited for before. An item also waits for what those above it wait for, and what it waits for has ended when
     * all below that has ended.
     *
     * @throws eu.interlink.interlinker.Problem NOT_FOUND for an item of another process; INVALID {@code waits-for-itself} for the item, those above and those below
     *                                          it, {@code too-many-prerequisites}; CONFLICT {@code waits-in-circle}, with the names on the way in {@code names}
     */
    @Requires("coproduction.item.edit")
    Item require(Caller caller, UUID item, List<UUID> prerequisites, int version);

    /** Puts an item with all that is below it, and the resources in it, into the trash for {@link #TRASH_DAYS} days. Nothing waits for it meanwhile. */
    @Requires("coproduction.item.manage")
    void trash(Caller caller, UUID item, int version);

    /** What is in the trash, put there last first. */
    @Requires("coproduction.process.manage")
    List<Trashed> trashed(Caller caller, UUID process);

    /**
     * Brings it back to where it was, at the end of its siblings.
     *
     * @throws eu.interlink.interlinker.Problem NOT_FOUND if it is not in the trash of the process; CONFLICT {@code parent-in-trash} if what it was in is in the trash
     *                                          itself, {@code waits-in-circle}
     */
    @Requires("coproduction.process.manage")
    Item restore(Caller caller, UUID process, UUID item);
}
