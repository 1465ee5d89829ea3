package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Right;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Processes and their trees. */
@ProviderType
public interface Processes {

    /** Most tags of a process. */
    int MAX_TAGS = 20;
    /** Longest tag, in characters. */
    int MAX_TAG = 50;

    /** What a person fills in. @param tags words that it is found by; those that differ in case or accents alone are one */
    record Draft(String name, String description, String language, Optional<UUID> organisation, List<String> tags, Optional<CooperationModel> model) {

        /** Without tags and model. */
        public Draft(String name, String description, String language, Optional<UUID> organisation) {
            this(name, description, language, organisation, List.of(), Optional.empty());
        }
    }

    /** As what the caller takes part. */
    enum Role {
        /** Any, and for administrators of the platform also none. */
        ANY,
        /** Manages the whole of it, itself or through a team. */
        MANAGER,
        /** Has rights in it, but does not manage it. */
        PARTICIPANT
    }

    /** In which order processes are listed. */
    enum Order {
        /** Last changed first. */
        CHANGED,
        /** By name. */
        NAME,
        /** Last created first. */
        CREATED
    }

    /**
     * Which processes are wanted.
     *
     * @param text     words that begin words of the name or the tags, in any order, without case and accents; at most 1,000 processes are found by words
     * @param tag      a tag, whole, without case and accents
     * @param archived whether the archived ones are wanted, or all others
     */
    record Query(Optional<String> text, Optional<String> tag, Optional<Status> status, Role role, boolean archived, Order order) {

        /** All that are not archived, last changed first. */
        public static final Query ALL = new Query(Optional.empty(), Optional.empty(), Optional.empty(), Role.ANY, false, Order.CHANGED);
        /** All that are archived, last changed first. */
        public static final Query ARCHIVED = new Query(Optional.empty(), Optional.empty(), Optional.empty(), Role.ANY, true, Order.CHANGED);

        /** The same, of those that have these words. */
        public Query with(Optional<String> words) {
            return new Query(words.filter(typed -> !typed.isBlank()), tag, status, role, archived, order);
        }
    }

    /** One line of the history. @param type and @param params make the sentence in the reader's language */
    record HistoryLine(UUID id, Instant at, Optional<UUID> actor, String actorName, String type, Optional<UUID> subject, Map<String, String> params) {
    }

    /** For whom an entry is: a team or a person. */
    record Party(Optional<UUID> team, Optional<UUID> person) {

        public static Party team(UUID team) {
            return new Party(Optional.of(team), Optional.empty());
        }

        public static Party person(UUID person) {
            return new Party(Optional.empty(), Optional.of(person));
        }
    }

    /**
     * An entry: what a team or a person may do, and what not. Of rights in neither set it says nothing.
     *
     * @param item   where it stands; empty for the whole process
     * @param name   name of the team or person
     * @param rights what it allows
     * @param denied what it denies
     * @param version of what it says; an entry that says the same again has the same version again
     */
    record Grant(UUID id, Optional<UUID> item, Optional<UUID> team, Optional<UUID> person, String name, Set<Right> rights, Set<Right> denied,
            int version) {

        /** The version where there is no entry. */
        public static final int NONE = 0;
    }

    /** Processes that the caller may see. @param limit at most 200 */
    @Requires("coproduction.process.list")
    Page<Process> list(Caller caller, Query query, int offset, int limit);

    /** Tags of the 500 processes that the caller may see and that were changed last, the most frequent first, then by name; at most 100. */
    @Requires("coproduction.process.list")
    List<String> tags(Caller caller);

    @Requires("coproduction.process.view")
    Process find(Caller caller, UUID process);

    /**
     * The caller becomes its administrator.
     *
     * @throws eu.interlink.interlinker.Problem INVALID {@code name-missing}, {@code name-too-long}, {@code description-too-long},
     *                                          {@code control-characters}, {@code language-unknown}, {@code organisation-unknown}, {@code too-many-tags}, {@code text-too-long}
     */
    @Requires("coproduction.process.create")
    Process create(Caller caller, Draft draft);

    @Requires("coproduction.process.manage")
    Process update(Caller caller, UUID process, Draft draft, int version);

    /**
     * Makes the tree from a schema, in the language of the process.
     *
     * @throws eu.interlink.interlinker.Problem CONFLICT {@code tree-not-empty} if it has one already
     */
    @Requires("coproduction.process.manage")
    void applySchema(Caller caller, UUID process, UUID schema);

    /**
     * The tree, phases in order; of items that the caller may not see only the names on the way to those that it may. Costs the same
     * however large the installation is.
     */
    @Requires("coproduction.process.view")
    List<Item> tree(Caller caller, UUID process);

    /** One item with its children, as far as the caller may see them. */
    @Requires("coproduction.item.view")
    Item item(Caller caller, UUID item);

    /**
     * @throws eu.interlink.interlinker.Problem INVALID {@code not-a-task}; CONFLICT {@code stale}, {@code waits} with {@code names} if waiting is binding in the process and
     *                                          the task still waits for others
     */
    @Requires("coproduction.item.edit")
    Item setStatus(Caller caller, UUID task, Status status, int version);

    /** Newest first; a page leaves out what concerns items that the caller may not see. */
    @Requires("coproduction.process.view")
    Page<HistoryLine> history(Caller caller, UUID process, int offset, int limit);

    /** Entries of the whole process and of the items that the caller may see. */
    @Requires("coproduction.process.view")
    List<Grant> grants(Caller caller, UUID process);

    /**
     * Gives a team or a person rights at a place, in place of what its entry there said. MANAGE includes every other right, any right
     * includes VIEW; denying VIEW denies all.
     *
     * @param target  the process or an item of its tree
     * @param version of the entry that is replaced, {@link Grant#NONE} if there was none; empty to replace whatever is there
     * @throws eu.interlink.interlinker.Problem INVALID {@code rights-missing}, {@code rights-contradict}, {@code team-or-person}; NOT_FOUND for
     *                                          an unknown party; CONFLICT {@code last-administrator} or {@code stale}
     */
    @Requires("coproduction.item.manage")
    void grant(Caller caller, UUID target, Party party, Set<Right> allowed, Set<Right> denied, Optional<Integer> version);

    /** The same, whatever its entry there said before. */
    @Requires("coproduction.item.manage")
    default void grant(Caller caller, UUID target, Party party, Set<Right> allowed, Set<Right> denied) {
        grant(caller, target, party, allowed, denied, Optional.empty());
    }

    /** Takes an entry away. @throws eu.interlink.interlinker.Problem CONFLICT {@code last-administrator} */
    @Requires("coproduction.process.view")
    void revoke(Caller caller, UUID process, UUID grant);

    /** What the caller may do at a place, and why. @param target the process or an item of its tree */
    @Requires("coproduction.process.view")
    Effective rights(Caller caller, UUID target);

    /** What the caller may do in the process as a whole and at every item of its tree, without the reasons. Costs the same however many items there are. */
    @Requires("coproduction.process.view")
    Map<UUID, Set<Right>> rightsIn(Caller caller, UUID process);

    /** What a person may do at a place, and why. */
    @Requires("coproduction.item.manage")
    Effective rightsOf(Caller caller, UUID target, UUID person);

    /** What a person could do at a place if {@link #grant} were called; changes nothing. @param at where the entry would stand */
    @Requires("coproduction.item.manage")
    Effective preview(Caller caller, UUID at, Party party, Set<Right> allowed, Set<Right> denied, UUID target, UUID person);
}
