package eu.interlink.coproduction;

import eu.interlink.interlinker.Right;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody may do at one place of a process, each right with the reason.
 *
 * @param target  the process or the item
 * @param reasons a reason for every right
 */
public record Effective(UUID target, Map<Right, Reason> reasons) {

    /** Where a decision comes from. */
    public enum Source {
        /** Administrators of the platform may everything. */
        PLATFORM_ADMINISTRATOR,
        /** Whoever manages the whole process may everything in it. */
        PROCESS_ADMINISTRATOR,
        /** An entry for the person itself. */
        PERSON,
        /** An entry for a team that the person is in. */
        TEAM,
        /** Whoever may not see a place may do nothing there. */
        NOT_VISIBLE,
        /** Nobody said anything, so it is not allowed. */
        SILENT,
        /** The process is finished or archived: nothing in it changes. */
        CLOSED
    }

    /**
     * @param item     where the entry stands that decides; empty for the whole process, and if there is none
     * @param itemName name of that item, or empty
     * @param who      name of the team or person of the entry, or empty
     */
    public record Reason(boolean allowed, Source source, Optional<UUID> item, String itemName, String who) {
    }

    public Effective {
        reasons = Map.copyOf(reasons);
    }

    /** The rights that are allowed. */
    public Set<Right> rights() {
        return reasons.entrySet().stream().filter(entry -> entry.getValue().allowed()).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }
}
