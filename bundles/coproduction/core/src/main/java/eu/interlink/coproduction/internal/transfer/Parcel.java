package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.CooperationModel;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.ProcessCopies.Party;
import eu.interlink.coproduction.ProcessingRegister.Draft;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A process without ids: what {@code process.json} holds. Items, resources, people and teams are named by keys that mean something in here only.
 *
 * @param people keys of people; nothing else is said of them
 */
record Parcel(String format, Instant written, About process, List<String> people, List<Party> teams, List<Place> items, List<Entry> rights, List<Kept> resources,
        List<Asked> assignments, List<Said> comments, Optional<Search> search, Optional<Draft> record) {

    /** Stands for people who are not known any more. */
    static final String SOMEBODY = "somebody";

    /**
     * The process itself.
     *
     * @param organisation name of it
     * @param base         the schema as it was when the tree was made from it, as JSON
     */
    record About(String name, String description, String language, Optional<String> organisation, List<String> tags, Optional<CooperationModel> model,
            Optional<String> schemaKey, Optional<String> base, State state, boolean binding) {

        About {
            require(name, description, language, organisation, schemaKey, state);
            tags = copy(tags);
            model = model == null ? Optional.empty() : model;
            base = base == null ? Optional.empty() : base;
        }

        About named(String other, State then) {
            return new About(other, description, language, organisation, tags, model, schemaKey, base, then, binding);
        }
    }

    /** Where in which schema an item comes from. */
    record Origin(String schema, int version, String key) {

        Origin {
            require(schema, key);
        }
    }

    /** An item. Those above come first. @param status of tasks */
    record Place(String key, Optional<String> parent, Kind kind, String name, String description, Status status, Optional<LocalDate> start, Optional<LocalDate> end,
            Set<String> profiles, List<String> prerequisites, Optional<Origin> origin) {

        Place {
            require(key, kind, name, description, status);
            profiles = sorted(profiles);
            prerequisites = copy(prerequisites);
        }

        Place with(Status other, Optional<LocalDate> first, Optional<LocalDate> last) {
            return new Place(key, parent, kind, name, description, other, first, last, profiles, prerequisites, origin);
        }
    }

    /** @param item empty for the whole process  @param party key of a person or a team */
    record Entry(Optional<String> item, String party, Set<Right> rights, Set<Right> denied) {

        Entry {
            require(party);
            rights = sorted(rights);
            denied = sorted(denied);
        }
    }

    /** A resource. Its content lies beside, under the key; a link has none. @param names of the tool, by language  @param url where a link leads */
    record Kept(String key, String task, String name, String icon, String interlinker, Map<String, String> names, Optional<String> entry, Optional<String> owner, long size,
            Instant created, Instant updated, Optional<String> url) {

        Kept {
            require(key, task, name, icon, interlinker, created, updated);
            url = url == null ? Optional.empty() : url;
            names = names == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(names));
        }
    }

    /** An assignment. */
    record Asked(String task, Optional<String> resource, String party, String instructions, Optional<LocalDate> due, Optional<String> by, Instant created,
            Optional<Instant> done, Optional<String> doneBy) {

        Asked {
            require(task, party, instructions, created);
        }
    }

    /** A comment. Mentions in it are keys: {@code @[person-1]}. */
    record Said(String task, Optional<String> author, String text, Instant created, Optional<Instant> edited) {

        Said {
            require(task, text, created);
        }
    }

    /** Whom the process was looking for. */
    record Search(String needs, String wanted) {

        Search {
            require(needs, wanted);
        }
    }

    Parcel {
        require(format, written, process, search, record);
        people = copy(people);
        teams = copy(teams);
        items = copy(items);
        rights = copy(rights);
        resources = copy(resources);
        assignments = copy(assignments);
        comments = copy(comments);
    }

    /** Without those who answer for the data where it was written: who and how to reach them is a matter of the place. @param all keys of people */
    Parcel impersonal(List<String> all) {
        return new Parcel(format, written, process, all, teams, items, rights, resources, assignments, comments, search,
                record.map(draft -> new Draft("", "", "", draft.purposes(), draft.legalBasis(), draft.people(), draft.data(), draft.recipients(), draft.transfers(),
                        draft.erasure(), draft.security())));
    }

    Parcel named(String name) {
        return new Parcel(format, written, process.named(name, process.state()), people, teams, items, rights, resources, assignments, comments, search, record);
    }

    private static void require(Object... parts) {
        for (Object part : parts) {
            Objects.requireNonNull(part);
        }
    }

    /** Always in the same order, so that the same process is the same file. */
    private static <T extends Comparable<T>> Set<T> sorted(Set<T> set) {
        return set == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(set));
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
