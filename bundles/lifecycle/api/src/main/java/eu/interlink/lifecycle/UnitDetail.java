package eu.interlink.lifecycle;

import java.util.List;
import java.util.Optional;

/**
 * What an administrator may want to know of a unit that is installed.
 *
 * @param id           its id
 * @param symbolicName the bundle that owns the id and the data
 * @param permissions  what it asks for; empty while it is not in use
 * @param use          who and what uses it now, and how much it keeps
 * @param level        level of its tables; empty if it has none
 * @param calls        calls since this version came into use on this node
 * @param failed       how many of them failed
 * @param slow         how many took longer than two seconds
 * @param lately       what went wrong lately on this node, the latest first
 * @param documented   it brings a page for administrators, see {@link Lifecycle#documentation}
 */
public record UnitDetail(String id, String symbolicName, List<String> permissions, List<Plan.Use> use, Optional<String> level, long calls, long failed,
        long slow, List<Failure> lately, boolean documented) {

    public UnitDetail {
        permissions = List.copyOf(permissions);
        use = List.copyOf(use);
        lately = List.copyOf(lately);
    }
}
