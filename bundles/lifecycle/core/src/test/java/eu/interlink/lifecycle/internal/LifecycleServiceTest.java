package eu.interlink.lifecycle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Compatibility;
import eu.interlink.lifecycle.KeptVersion;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Plan.BundleChange.Effect;
import eu.interlink.lifecycle.Plan.Use;
import eu.interlink.lifecycle.Unit;
import eu.interlink.store.Schemas;
import eu.interlink.lifecycle.UnitDetail;
import eu.interlink.lifecycle.internal.sample.Samples;
import eu.interlink.lifecycle.internal.slots.LiveLease;
import eu.interlink.lifecycle.internal.swap.UnitJournal;
import eu.interlink.lifecycle.internal.swap.World;
import eu.interlink.lifecycle.internal.trust.Publisher;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleServiceTest {

    @TempDir
    Path folder;

    private final LifecycleRules rules = new LifecycleRules();
    private Services services;
    private World world;
    private Lifecycle lifecycle;

    @BeforeEach
    void open() throws Exception {
        services = new Services(folder);
        world = services.world;
        lifecycle = services.lifecycle;
    }

    @AfterEach
    void close() throws Exception {
        services.close();
    }

    @Test
    void every_method_names_an_action_that_has_a_rule_and_refuses_who_is_no_administrator() throws Exception {
        Path jar = Files.writeString(folder.resolve("x.jar"), "x");
        Caller person = new Caller(Caller.Kind.PERSON, Optional.of(UUID.randomUUID()), "P", Set.of(Caller.ROLE_EDITOR), Locale.ENGLISH, ZoneOffset.UTC);
        for (Method method : Lifecycle.class.getMethods()) {
            assertTrue(rules.rules().containsKey(method.getAnnotation(Requires.class).value()), method.getName());
        }
        for (Caller caller : List.of(Caller.anonymous(Locale.ENGLISH), person)) {
            assertThrows(Problem.class, () -> lifecycle.units(caller));
            assertThrows(Problem.class, () -> lifecycle.plan(caller, jar));
            assertThrows(Problem.class, () -> lifecycle.install(caller, jar, "upload:test"));
            assertThrows(Problem.class, () -> lifecycle.remove(caller, "survey"));
            assertThrows(Problem.class, () -> lifecycle.kept(caller, "survey"));
            assertThrows(Problem.class, () -> lifecycle.planChange(caller, "survey", Plan.Change.REMOVE));
            assertThrows(Problem.class, () -> lifecycle.compatibility(caller, "0.2.0"));
            assertThrows(Problem.class, () -> lifecycle.purge(caller, "survey"));
            assertThrows(Problem.class, () -> lifecycle.leftovers(caller));
            assertThrows(Problem.class, () -> lifecycle.detail(caller, "survey"));
            assertThrows(Problem.class, () -> lifecycle.acknowledge(caller, "survey"));
            assertThrows(Problem.class, () -> lifecycle.documentation(caller, "survey", Locale.ENGLISH));
            assertThrows(Problem.class, () -> lifecycle.compare(caller, Instant.EPOCH));
            assertThrows(Problem.class, () -> lifecycle.disable(caller, "survey"));
            assertThrows(Problem.class, () -> lifecycle.enable(caller, "survey"));
            for (boolean change : new boolean[] {true, false}) {
                Problem refused = assertThrows(Problem.class, () -> {
                    Object done = change ? lifecycle.returnTo(caller, "survey", Optional.empty()) : lifecycle.planReturn(caller, "survey", Optional.empty());
                    throw new AssertionError(done);
                });
                assertEquals(Problem.Kind.FORBIDDEN, refused.kind());
            }
        }
    }

    @Test
    void what_would_restart_another_one_is_refused() throws Exception {
        services.trustEverybody();
        lifecycle.install(Caller.system(), Samples.tied(folder, "first", "1.0.0", "Provide-Capability"), "upload:test");
        lifecycle.install(Caller.system(), Samples.tied(folder, "second", "1.0.0", "Require-Capability"), "upload:test");
        Plan plan = lifecycle.plan(Caller.system(), Samples.tied(folder, "first", "1.1.0", "Provide-Capability"));
        assertEquals(List.of("would-restart-others"), plan.refusals().stream().map(Plan.Refusal::code).toList());
        assertTrue(plan.refusals().getFirst().text().contains("org.example.second"), plan.toString());
        assertEquals(List.of("would-restart-others"),
                lifecycle.planChange(Caller.system(), "first", Plan.Change.DISABLE).refusals().stream().map(Plan.Refusal::code).toList());
        lifecycle.remove(Caller.system(), "second");
        assertEquals(List.of(), lifecycle.plan(Caller.system(), Samples.tied(folder, "first", "1.1.0", "Provide-Capability")).refusals());
    }

    @Test
    void a_part_of_the_platform_is_told_to_need_a_restart_before_anything_is_done() {
        Path jar = new Jar().header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", "org.apache.felix.scr").header("Bundle-Version", "9.0.0")
                .write(folder.resolve("scr.jar"));
        Plan plan = lifecycle.plan(Caller.system(), jar);
        assertEquals(List.of("platform-part"), plan.refusals().stream().map(Plan.Refusal::code).toList());
        assertTrue(plan.refusals().getFirst().text().startsWith("org.apache.felix.scr 9.0.0 is a part of the platform itself, which runs with version 2."),
                plan.refusals().getFirst().text());
    }

    @Test
    void the_details_of_a_unit_tell_what_it_asks_for_what_it_keeps_and_how_its_calls_went() throws Exception {
        world.install(Samples.jar(folder, "survey", "1.0.0", "good"));
        world.schemas.add(new Schemas.State("survey", "org.example.survey 1.0.0", Optional.of("3"), Optional.empty()));
        try (LiveLease lease = world.slots.lease("survey").orElseThrow()) {
            lease.failed(new IllegalStateException("broken on purpose"));
        }
        UnitDetail detail = lifecycle.detail(Caller.system(), "survey");
        assertEquals(List.of("org.example.survey", "3", "1", "1"), List.of(detail.symbolicName(), detail.level().orElse(""), "" + detail.calls(), "" + detail.failed()));
        assertTrue(detail.use().contains(new Use("resources", 7)), detail.toString());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> lifecycle.detail(Caller.system(), "poll")).kind());
    }

    @Test
    void a_tool_brings_its_page_in_the_language_of_the_reader_and_without_anything_that_runs() throws Exception {
        world.install(Samples.documented(folder, "survey", "1.0.0"));
        assertEquals(Optional.of("<h2>Sondaggi</h2>"), lifecycle.documentation(Caller.system(), "survey", Locale.ITALIAN));
        assertEquals(Optional.of("<h2>Surveys</h2>"), lifecycle.documentation(Caller.system(), "survey", Locale.of("lv")));
        assertTrue(lifecycle.detail(Caller.system(), "survey").documented());
        world.install("poll", "1.0.0", "good");
        assertEquals(Optional.empty(), lifecycle.documentation(Caller.system(), "poll", Locale.ENGLISH));
    }

    @Test
    void what_went_wrong_lately_is_told_the_latest_first() throws Exception {
        world.install("survey", "1.0.0", "good");
        for (int i = 1; i <= 30; i++) {
            try (LiveLease lease = world.slots.lease("survey").orElseThrow()) {
                lease.failed(i % 10 == 0 ? Problem.conflict("said", "on purpose") : new IllegalStateException("broken " + i));
            }
        }
        UnitDetail detail = lifecycle.detail(Caller.system(), "survey");
        assertEquals(27, detail.failed());
        assertEquals(20, detail.lately().size());
        assertEquals("1.0.0 IllegalStateException: broken 29", detail.lately().getFirst().version() + " " + detail.lately().getFirst().text());
    }

    @Test
    void a_comparison_with_the_future_is_refused() {
        assertEquals("wrong-value", assertThrows(Problem.class, () -> lifecycle.compare(Caller.system(), Instant.now().plusSeconds(60))).code());
    }

    @Test
    void an_unsigned_jar_is_refused_in_words_and_accepted_in_developer_mode() {
        Path jar = Samples.jar(folder, "survey", "1.0.0", "good");
        Problem refused = assertThrows(Problem.class, () -> lifecycle.install(Caller.system(), jar, "upload:operator"));
        assertEquals("The jar is not signed. Ask the vendor for a signed one; for trying out your own, switch developer mode on.", refused.getMessage());
        assertEquals(Map.of("refusals", "unsigned"), refused.details());
        assertEquals(List.of("refused null null"), world.journal);
        services.trustEverybody();
        assertEquals(Optional.empty(), lifecycle.install(Caller.system(), jar, "upload:operator").publisher());
        assertEquals(Unit.State.RUNNING, lifecycle.units(Caller.system()).getFirst().state());
    }

    @Test
    void a_signed_jar_is_planned_installed_and_removed() throws Exception {
        Publisher acme = new Publisher(folder.resolve("keys"), "acme");
        acme.trustedIn(folder.resolve("trust"));
        Path jar = acme.sign(Samples.jar(folder, "survey", "1.0.0", "good"));
        Plan plan = lifecycle.plan(Caller.system(), jar);
        assertTrue(plan.possible(), plan.toString());
        assertTrue(lifecycle.units(Caller.system()).isEmpty());
        Unit unit = lifecycle.install(Caller.system(), jar, "upload:operator");
        assertEquals(Optional.of("acme Ltd"), unit.publisher());
        assertEquals(Plan.Change.SAME, lifecycle.plan(Caller.system(), jar).change());
        assertEquals(unit, lifecycle.install(Caller.system(), jar, "upload:operator"));
        assertEquals(Plan.Change.UPGRADE, lifecycle.plan(Caller.system(), acme.sign(Samples.jar(folder, "survey", "1.1.0", "good"))).change());
        lifecycle.remove(Caller.system(), "survey");
        assertTrue(lifecycle.units(Caller.system()).isEmpty());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> lifecycle.remove(Caller.system(), "survey")).kind());
    }

    @Test
    void a_former_version_is_planned_and_returned_to_and_its_publisher_must_still_be_trusted() throws Exception {
        Publisher acme = new Publisher(folder.resolve("keys"), "acme");
        acme.trustedIn(folder.resolve("trust"));
        lifecycle.install(Caller.system(), acme.sign(Samples.jar(folder, "survey", "1.0.0", "good")), "upload:operator");
        lifecycle.install(Caller.system(), acme.sign(Samples.jar(folder, "survey", "1.1.0", "good")), "upload:operator");
        assertEquals(List.of("1.0.0"), lifecycle.kept(Caller.system(), "survey").stream().map(KeptVersion::version).toList());
        Plan plan = lifecycle.planReturn(Caller.system(), "survey", Optional.empty());
        assertEquals(Plan.Change.DOWNGRADE, plan.change());
        assertEquals(Optional.of("1.0.0"), plan.to());
        assertEquals("1.0.0", lifecycle.returnTo(Caller.system(), "survey", Optional.of("1.0.0")).version());
        assertEquals(List.of("1.1.0"), lifecycle.kept(Caller.system(), "survey").stream().map(KeptVersion::version).toList());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> lifecycle.returnTo(Caller.system(), "survey", Optional.of("9"))).kind());
        Files.createDirectories(folder.resolve("trust/revoked"));
        Files.copy(folder.resolve("keys/acme.pub"), folder.resolve("trust/revoked/acme.pub"));
        Problem revoked = assertThrows(Problem.class, () -> lifecycle.returnTo(Caller.system(), "survey", Optional.empty()));
        assertEquals(Map.of("refusals", "revoked"), revoked.details());
        try (var left = Files.list(folder.resolve("data/tmp"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void taking_out_of_use_is_planned_with_what_it_touches() throws Exception {
        world.install("survey", "1.0.0", "good");
        try (LiveLease inside = world.slots.lease("survey").orElseThrow()) {
            Plan plan = lifecycle.planChange(Caller.system(), "survey", Plan.Change.REMOVE);
            assertEquals(List.of(new Use("calls", 1), new Use("resources", 7)), plan.use());
            assertEquals(List.of(new Plan.BundleChange("org.example.survey", Effect.REMOVED, Optional.of("1.0.0"), Optional.empty())), plan.bundles());
            assertTrue(plan.possible());
            assertEquals("1.0.0", inside.version());
        }
        lifecycle.disable(Caller.system(), "survey");
        Plan enable = lifecycle.planChange(Caller.system(), "survey", Plan.Change.ENABLE);
        assertEquals(List.of(new Plan.BundleChange("org.example.survey", Effect.NEW, Optional.empty(), Optional.of("1.0.0"))), enable.bundles());
        assertEquals(Problem.Kind.INVALID,
                assertThrows(Problem.class, () -> lifecycle.planChange(Caller.system(), "survey", Plan.Change.UPGRADE)).kind());
        assertEquals(Problem.Kind.NOT_FOUND,
                assertThrows(Problem.class, () -> lifecycle.planChange(Caller.system(), "poll", Plan.Change.REMOVE)).kind());
    }

    @Test
    void what_would_not_run_on_another_platform_is_known_beforehand() throws Exception {
        world.install(Samples.jar(folder, "survey", "1.0.0", "good"));
        assertEquals(List.of(new Compatibility("survey", "1.0.0", List.of())), lifecycle.compatibility(Caller.system(), "0.2.0"));
        world.install(Samples.needing(folder, "poll", "[0.1,0.2)"));
        List<Compatibility> later = lifecycle.compatibility(Caller.system(), "0.2.0");
        assertEquals(List.of("poll", "survey"), later.stream().map(Compatibility::id).toList());
        assertEquals("The bundle needs the package eu.interlink.interlinker in version [0.1,0.2), but here it is in version 0.2.0. Install a version of"
                + " the Interlinker made for this platform, or update the platform.", later.getFirst().refusals().getFirst().text());
        assertEquals(List.of(), later.getLast().refusals());
        assertEquals(Problem.Kind.INVALID, assertThrows(Problem.class, () -> lifecycle.compatibility(Caller.system(), "next")).kind());
    }

    @Test
    void what_is_in_use_or_expected_is_told_to_the_rest_of_the_platform() throws Exception {
        InstalledInterlinkers interlinkers = new InstalledInterlinkers(world.slots, world.states, world.changes,
                new Restrictions(world.store(), services.policy(), world.changes.table(), new UnitJournal(world)));
        assertFalse(interlinkers.expected("survey"));
        world.install("survey", "1.0.0", "good");
        assertEquals(List.of("survey"), interlinkers.installed().stream().map(descriptor -> descriptor.id()).toList());
        assertFalse(interlinkers.expected("survey"));
        try (var lease = interlinkers.lease("survey")) {
            assertEquals("1.0.0", lease.version());
            assertEquals(Optional.empty(), lease.service(Runnable.class));
        }
        Problem absent = assertThrows(Problem.class, () -> interlinkers.lease("poll"));
        assertEquals("interlinker-not-available", absent.code());
        assertEquals(Problem.Kind.UNAVAILABLE, absent.kind());
    }
}
