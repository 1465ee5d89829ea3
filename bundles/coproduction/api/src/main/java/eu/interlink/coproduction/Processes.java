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

    /** What a person fills in. */
    record Draft(String name, String description, String language, Optional<UUID> organisation) {
    }

    /** One line of the history. @param type and @param params make the sentence in the reader's language */
    record HistoryLine(UUID id, Instant at, Optional<UUID> actor, String actorName, String type, Optional<UUID> subject, Map<String, String> params) {
    }

    /** Who may do what. Exactly one of team and person is present. */
    record Grant(UUID id, Optional<UUID> team, Optional<UUID> person, String name, Set<Right> rights) {
    }

    /** Processes that the caller may see, last changed first. */
    @Requires("coproduction.process.list")
    Page<Process> list(Caller caller, Optional<String> text, int offset, int limit);

    @Requires("coproduction.process.view")
    Process find(Caller caller, UUID process);

    /**
     * The caller becomes its administrator.
     *
     * @throws eu.interlink.interlinker.Problem INVALID {@code name-missing}, {@code name-too-long}, {@code description-too-long},
     *                                          {@code control-characters}, {@code language-unknown}, {@code organisation-unknown}
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

    /** The whole tree, phases in order. Costs the same however large the installation is. */
    @Requires("coproduction.process.view")
    List<Item> tree(Caller caller, UUID process);

    /** One item with its children. */
    @Requires("coproduction.item.view")
    Item item(Caller caller, UUID item);

    /** @throws eu.interlink.interlinker.Problem INVALID {@code not-a-task}; CONFLICT {@code stale} */
    @Requires("coproduction.item.edit")
    Item setStatus(Caller caller, UUID task, Status status, int version);

    /** Newest first. */
    @Requires("coproduction.process.view")
    Page<HistoryLine> history(Caller caller, UUID process, int offset, int limit);

    @Requires("coproduction.process.view")
    List<Grant> grants(Caller caller, UUID process);

    /**
     * Gives a team rights in the whole process, replacing those it had. MANAGE includes every other right, any right includes VIEW.
     *
     * @throws eu.interlink.interlinker.Problem INVALID {@code rights-missing}; CONFLICT {@code last-administrator}
     */
    @Requires("coproduction.process.manage")
    void grantTeam(Caller caller, UUID process, UUID team, Set<Right> rights);

    /** Gives a person rights in the whole process, replacing those it had; else as {@link #grantTeam}. */
    @Requires("coproduction.process.manage")
    void grantPerson(Caller caller, UUID process, UUID person, Set<Right> rights);

    /** @throws eu.interlink.interlinker.Problem CONFLICT {@code last-administrator} */
    @Requires("coproduction.process.manage")
    void revoke(Caller caller, UUID process, UUID grant);
}
