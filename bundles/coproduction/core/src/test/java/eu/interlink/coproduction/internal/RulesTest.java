package eu.interlink.coproduction.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.Decision;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every action against every right. */
class RulesTest {

    /** The right that each action with a target asks for. */
    private static final Map<String, Right> NEEDED = Map.ofEntries(Map.entry(Actions.PROCESS_VIEW, Right.VIEW),
            Map.entry(Actions.PROCESS_MANAGE, Right.MANAGE), Map.entry(Actions.ITEM_VIEW, Right.VIEW), Map.entry(Actions.ITEM_EDIT, Right.EDIT),
            Map.entry(Actions.RESOURCE_VIEW, Right.VIEW), Map.entry(Actions.RESOURCE_CREATE, Right.CREATE),
            Map.entry(Actions.RESOURCE_EDIT, Right.EDIT), Map.entry(Actions.RESOURCE_DELETE, Right.DELETE),
            Map.entry(Actions.RESOURCE_MANAGE, Right.MANAGE));

    private World world;
    private Caller ada;
    private Caller ben;
    private Process process;
    private UUID task;
    private UUID resource;

    @BeforeEach
    void open() {
        world = new World("h2");
        world.interlinkers.install("documents");
        ada = world.people.person("Ada");
        ben = world.people.person("Ben");
        process = world.process(ada, Samples.full());
        task = world.item(ada, process, "task-1").id();
        resource = world.resources.create(ada, task, new Draft(Optional.empty(), "Plan", "documents", Optional.empty())).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void a_right_of_the_person_allows_its_actions_and_no_others(Right right) {
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(right), Set.of());
        assertAllowed(ben, RightBits.complete(Set.of(right)));
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void a_right_of_a_team_counts_for_its_members_only(Right right) {
        world.processes.grant(ada, process.id(), Party.team(world.people.team("Team", ben)), Set.of(right), Set.of());
        assertAllowed(ben, RightBits.complete(Set.of(right)));
        assertAllowed(world.people.person("Stranger"), Set.of());
    }

    @Test
    void rights_of_person_and_teams_are_united() {
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        world.processes.grant(ada, process.id(), Party.team(world.people.team("One", ben)), Set.of(Right.CREATE), Set.of());
        world.processes.grant(ada, process.id(), Party.team(world.people.team("Two", ben)), Set.of(Right.DELETE), Set.of());
        world.processes.grant(ada, process.id(), Party.team(world.people.team("Three")), Set.of(Right.EDIT), Set.of());
        assertAllowed(ben, Set.of(Right.VIEW, Right.CREATE, Right.DELETE));
    }

    @Test
    void rights_in_one_process_say_nothing_about_another() {
        world.process(ben, Samples.full());
        assertAllowed(ben, Set.of());
    }

    @Test
    void the_platform_and_its_administrators_may_put_everything_in_order() {
        assertAllowed(Caller.system(), EnumSet.allOf(Right.class));
        assertAllowed(world.people.person("Root", Caller.ROLE_ADMIN), EnumSet.allOf(Right.class));
        assertAllowed(world.people.person("Editor", Caller.ROLE_EDITOR), Set.of());
    }

    @Test
    void nobody_gets_anything_without_signing_in() {
        Caller nobody = Caller.anonymous(Locale.ENGLISH);
        for (String action : world.rules.rules().keySet()) {
            for (UUID target : List.of(process.id(), task, resource, UUID.randomUUID())) {
                assertEquals(Decision.deny("not-signed-in"), world.policy.decide(nobody, action, Optional.of(target)), action);
            }
        }
    }

    @Test
    void the_reason_of_a_refusal_is_a_code() {
        assertEquals("no-right", world.policy.decide(ben, Actions.PROCESS_VIEW, Optional.of(process.id())).reason());
        assertEquals("unknown-target", world.policy.decide(ben, Actions.PROCESS_VIEW, Optional.of(UUID.randomUUID())).reason());
        assertEquals("unknown-target", world.policy.decide(ben, Actions.ITEM_EDIT, Optional.empty()).reason());
        assertEquals("not-allowed", World.code(() -> world.processes.find(ben, process.id())));
        assertEquals("not-found", World.code(() -> world.processes.find(ben, UUID.randomUUID())));
    }

    @Test
    void whoever_may_create_may_work_in_what_they_made_and_nothing_else() {
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.CREATE), Set.of());
        UUID own = world.resources.create(ben, task, new Draft(Optional.empty(), "Mine", "documents", Optional.empty())).id();
        assertTrue(world.rights.may(ben, Right.EDIT, own));
        assertTrue(world.rights.may(ben, Right.DELETE, own));
        assertFalse(world.rights.may(ben, Right.MANAGE, own));
        assertFalse(world.rights.may(ben, Right.EDIT, resource));
        world.processes.grant(ada, process.id(), Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        assertFalse(world.rights.may(ben, Right.EDIT, own));
    }

    @Test
    void what_is_in_the_trash_can_be_seen_and_restored_but_not_changed() {
        world.resources.trash(ada, resource);
        assertTrue(world.rights.may(ada, Right.VIEW, resource));
        assertTrue(world.rights.may(ada, Right.DELETE, resource));
        assertFalse(world.rights.may(ada, Right.EDIT, resource));
        assertEquals("in-trash", world.policy.decide(ada, Actions.RESOURCE_EDIT, Optional.of(resource)).reason());
    }

    private void assertAllowed(Caller caller, Set<Right> rights) {
        NEEDED.forEach((action, right) -> {
            UUID target = action.contains(".process.") ? process.id() : action.contains(".item.") ? task : resource;
            assertEquals(rights.contains(right), world.policy.allows(caller, action, Optional.of(target)), action + " with " + rights);
        });
        for (Right right : Right.values()) {
            assertEquals(rights.contains(right), world.rights.may(caller, right, resource), right + " with " + rights);
        }
        assertEquals(rights.contains(Right.CREATE), world.policy.allows(caller, Actions.RESOURCE_CREATE, Optional.of(task)));
    }
}
