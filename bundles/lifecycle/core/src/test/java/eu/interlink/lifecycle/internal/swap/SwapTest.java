package eu.interlink.lifecycle.internal.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.lifecycle.SwapParticipant;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.sample.Samples;
import eu.interlink.lifecycle.internal.slots.LiveLease;
import eu.interlink.testing.Await;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

class SwapTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    @Test
    void a_version_is_installed_upgraded_returned_to_and_removed() throws Exception {
        assertEquals(Unit.State.RUNNING, world.install("survey", "1.0.0", "good").state());
        assertEquals("1.0.0", world.running("survey"));
        world.install("survey", "1.1.0", "good");
        assertEquals("1.1.0", world.running("survey"));
        assertEquals(List.of("1.1.0"), world.bundles());
        world.install("survey", "1.0.0", "good");
        assertEquals("1.0.0", world.running("survey"));
        world.changes.remove(eu.interlink.interlinker.Caller.system(), "survey");
        assertEquals("", world.running("survey"));
        assertEquals(List.of(), world.bundles());
        assertEquals(List.of(), world.states.all());
        assertTrue(world.blobs.isEmpty());
        assertEquals(List.of("installed survey 1.0.0", "upgraded survey 1.1.0", "upgraded survey 1.0.0", "removed survey 1.0.0"), world.journal);
    }

    @Test
    void who_wants_to_know_is_told_each_step() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        world.progress.listeners = List.of((id, step) -> {
            throw new IllegalStateException("on purpose");
        }, (id, step) -> told.add(id + " " + step));
        world.install("survey", "1.0.0", "good");
        world.install("survey", "1.1.0", "good");
        assertEquals(List.of("survey START", "survey DATA", "survey HEALTH", "survey SWITCH", "survey START", "survey DATA", "survey HEALTH", "survey SWITCH",
                "survey DRAIN", "survey CLEAN"), told);
        told.clear();
        assertThrows(Problem.class, () -> world.install("survey", "2.0.0", "unhealthy"));
        assertEquals(List.of("survey START", "survey DATA", "survey HEALTH"), told);
    }

    @Test
    void an_old_shape_of_the_data_goes_when_no_version_that_is_kept_needs_it() throws Exception {
        world.install(Samples.contracting(folder, "survey", "1.0.0", "[1,3)"));
        world.install(Samples.contracting(folder, "survey", "2.0.0", "[2,4)"));
        assertEquals(List.of("1.0.0 up to 1", "2.0.0 up to 1"), world.contracted);
        for (int i = 1; i <= KeptTable.MOST; i++) {
            world.install(Samples.contracting(folder, "survey", "2.0." + i, "[2,4)"));
        }
        assertEquals("2.0.4 up to 1", world.contracted.get(world.contracted.size() - 2));
        assertEquals("2.0.5 up to 2", world.contracted.getLast());
    }

    @Test
    void who_calls_while_a_configuration_is_changed_waits_for_the_new_component() throws Exception {
        world.install("survey", "1.0.0", "good");
        var components = world.runtime.components();
        var component = components.getComponentDescriptionDTOs(world.slots.current("survey").orElseThrow().bundle()).stream()
                .filter(one -> one.name.equals("Sample")).findFirst().orElseThrow();
        try (LiveLease lease = world.slots.lease("survey").orElseThrow()) {
            var before = lease.interlinker();
            ServiceReference<?> service = Arrays.stream(world.slots.current("survey").orElseThrow().bundle().getRegisteredServices())
                    .filter(one -> "Sample".equals(one.getProperty("component.name"))).findFirst().orElseThrow();
            components.disableComponent(component);
            Await.until("the end of the service", java.time.Duration.ofSeconds(5), () -> service.getBundle() == null);
            CompletableFuture<Void> later = CompletableFuture.runAsync(() -> components.enableComponent(component),
                    CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
            assertNotSame(before, lease.interlinker());
            later.join();
        }
    }

    @Test
    void several_are_upgraded_at_once_and_a_candidate_that_spins_keeps_nobody_from_it() throws Exception {
        List<String> ids = List.of("one", "two", "three", "four");
        for (String id : ids) {
            world.install(id, "1.0.0", "good");
        }
        List<Path> next = new java.util.ArrayList<>();
        for (String id : ids) {
            next.add(Samples.jar(folder, id, "2.0.0", id.equals("three") ? "spins" : "good"));
        }
        List<Thread> threads = next.stream().map(jar -> Thread.ofPlatform().start(() -> {
            try {
                world.install(jar);
            } catch (Exception e) {
                // Told below by what runs.
                assertTrue(jar.toString().contains("three"), e.toString());
            }
        })).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of("2.0.0", "2.0.0", "1.0.0", "2.0.0"), ids.stream().map(world::running).toList());
    }

    @Test
    void the_same_version_with_other_content_is_swapped_too() throws Exception {
        world.install("survey", "1.0.0", "good");
        world.install("survey", "1.0.0", "good-as-well");
        assertEquals(List.of("1.0.0"), world.bundles());
    }

    @Test
    void a_candidate_that_does_not_prove_itself_goes_and_the_old_one_serves_on() throws Exception {
        world.install("survey", "1.0.0", "good");
        assertRefused("throws", "its service Interlinker could not be made");
        assertRefused("unhealthy", "survey 2.0.0 cannot be used: no connection to the survey machine");
        assertRefused("wrong-id", "its descriptor says the id 'other' but its manifest says 'survey'");
        assertRefused("hangs", "it took longer than 1000 ms to ask survey for its health");
        Path needy = Samples.jar(folder, "survey", "3.0.0", "good", "<reference name=\"extra\" interface=\"java.util.concurrent.Callable\" target=\"(a=b)\"/>");
        Problem missing = assertThrows(Problem.class, () -> world.install(needy));
        assertTrue(missing.getMessage().contains("Sample needs a service that is not here: java.util.concurrent.Callable (a=b)"), missing.getMessage());
        assertEquals("1.0.0", world.running("survey"));
        assertEquals(1, world.blobs.size());
    }

    @Test
    void a_candidate_of_which_a_service_cannot_be_made_is_refused_if_anybody_could_ask_for_it() throws Exception {
        world.install("survey", "1.0.0", "good");
        Problem refused = assertThrows(Problem.class, () -> world.install(Samples.jarWithout(folder, "survey", "2.0.0", "java.util.concurrent.Callable")));
        assertTrue(refused.getMessage().contains("its service Callable could not be made"), refused.getMessage());
        assertEquals("1.0.0", world.running("survey"));
        world.install(Samples.jarWithout(folder, "survey", "3.0.0", "vendor.api.NotOnThisPlatform"));
        assertEquals("3.0.0", world.running("survey"));
    }

    private void assertRefused(String behaviour, String reason) throws Exception {
        Problem refused = assertThrows(Problem.class, () -> world.install("survey", "2.0.0", behaviour));
        assertEquals("unit-failed", refused.code());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertEquals("1.0.0", world.running("survey"));
        try (LiveLease lease = world.slots.lease("survey").orElseThrow()) {
            lease.interlinker().health();
        }
    }

    @Test
    void an_old_version_that_will_not_stop_is_left_behind_and_reported() throws Exception {
        world.install("survey", "1.0.0", "will-not-stop");
        world.install("survey", "2.0.0", "good");
        assertEquals("2.0.0", world.running("survey"));
        world.install("survey", "3.0.0", "good");
        assertEquals("3.0.0", world.running("survey"));
    }

    @Test
    void a_call_in_flight_is_finished_before_the_old_version_goes() throws Exception {
        world.install("survey", "1.0.0", "good");
        LiveLease lease = world.slots.lease("survey").orElseThrow();
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> upgrade = pool.submit(() -> world.install("survey", "2.0.0", "good"));
            Await.until(Duration.ofSeconds(10), () -> world.running("survey").equals("2.0.0"));
            assertEquals("1.0.0", lease.version());
            lease.interlinker().health();
            assertTrue(world.bundles().contains("1.0.0"));
            lease.close();
            lease.close();
            upgrade.get();
        }
        assertEquals(List.of("2.0.0"), world.bundles());
    }

    @Test
    void a_call_that_never_ends_does_not_hold_the_upgrade_for_ever() throws Exception {
        world.install("survey", "1.0.0", "good");
        world.slots.lease("survey").orElseThrow();
        world.install("survey", "2.0.0", "good");
        assertEquals(List.of("2.0.0"), world.bundles());
    }

    @Test
    void callers_under_full_load_never_find_nobody_there() throws Exception {
        world.install("survey", "1.0.0", "good");
        AtomicBoolean end = new AtomicBoolean();
        AtomicLong calls = new AtomicLong();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<?>> callers = List.of(pool.submit(() -> call(end, calls)), pool.submit(() -> call(end, calls)));
            for (int i = 1; i <= 5; i++) {
                world.install("survey", "1.0." + i, "good");
            }
            end.set(true);
            for (Future<?> caller : callers) {
                caller.get();
            }
        }
        assertTrue(calls.get() > 100, "only " + calls.get() + " calls were made");
    }

    private void call(AtomicBoolean end, AtomicLong calls) {
        while (!end.get()) {
            try (LiveLease lease = world.slots.lease("survey").orElseThrow()) {
                lease.interlinker().personalData(java.util.UUID.randomUUID());
                calls.incrementAndGet();
            }
        }
    }

    @Test
    void no_class_loader_of_a_replaced_version_stays() throws Exception {
        for (int i = 0; i < 6; i++) {
            world.install("survey", "1.0." + i, "good");
        }
        Await.until("the old loaders to go: " + world.graves.restless(Duration.ZERO), Duration.ofSeconds(20), () -> {
            System.gc();
            return world.graves.restless(Duration.ZERO).isEmpty();
        });
    }

    @Test
    void a_service_of_the_platform_is_there_for_those_who_asked_for_it() throws Exception {
        world.runtime.context().registerService(Live.class, (Live) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Live.class},
                (proxy, method, values) -> null), null);
        Problem refused = assertThrows(Problem.class, () -> world.install(Samples.live(folder, "survey", "1.0.0", "")));
        assertTrue(refused.getMessage().contains("needs a service that is not here: eu.interlink.interlinker.platform.Live"), refused.getMessage());
        assertThrows(Problem.class, () -> world.install(Samples.live(folder, "survey", "1.1.0", "activity,network")));
        world.install(Samples.live(folder, "survey", "1.2.0", "network,live"));
        assertEquals("1.2.0", world.running("survey"));
    }

    @Test
    void a_service_that_comes_later_reaches_those_who_asked_for_it_and_nobody_else() throws Exception {
        world.install("survey", "1.0.0", "good");
        Bundle survey = world.slots.current("survey").orElseThrow().bundle();
        List<String> seen = new CopyOnWriteArrayList<>();
        survey.getBundleContext().addServiceListener(event -> seen.add("survey"), "(objectClass=" + Live.class.getName() + ")");
        world.runtime.context().addServiceListener(event -> seen.add("platform"), "(objectClass=" + Live.class.getName() + ")");
        world.runtime.context().registerService(Live.class, (Live) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Live.class},
                (proxy, method, values) -> null), null);
        assertEquals(List.of("platform"), seen);
    }

    @Test
    void a_version_whose_descriptor_asks_for_more_than_its_manifest_is_refused() throws Exception {
        Problem refused = assertThrows(Problem.class, () -> world.install("survey", "1.0.0", "dishonest"));
        assertTrue(refused.getMessage().contains("its descriptor asks for the permissions [live], but its manifest for []"), refused.getMessage());
    }

    @Test
    void no_Interlinker_sees_a_service_of_another_one_nor_of_its_former_self() throws Exception {
        world.install("survey", "1.0.0", "good");
        world.install("poll", "1.0.0", "good");
        Bundle survey = world.slots.current("survey").orElseThrow().bundle();
        assertEquals(1, survey.getBundleContext().getServiceReferences(Interlinker.class, null).size());
        assertEquals(2, world.runtime.context().getServiceReferences(Interlinker.class, null).size());
        List<Object> heard = new CopyOnWriteArrayList<>();
        survey.getBundleContext().addServiceListener(event -> heard.add(event.getServiceReference().getBundle()));
        world.install("poll", "2.0.0", "good");
        assertFalse(heard.stream().anyMatch(source -> ((Bundle) source).getLocation().startsWith(UnitRow.LOCATION)), heard.toString());
    }

    @Test
    void participants_take_part_in_order_and_late_ones_are_told() throws Exception {
        Recorder recorder = new Recorder();
        world.participants.add(recorder);
        world.install("survey", "1.0.0", "good");
        world.install("survey", "2.0.0", "good");
        world.changes.remove(eu.interlink.interlinker.Caller.system(), "survey");
        assertEquals(List.of("prepare 1.0.0", "flip 1.0.0 -", "prepare 2.0.0", "flip 2.0.0 1.0.0", "drain 1.0.0", "forget", "flip - 2.0.0", "drain 2.0.0",
                "forget"), recorder.heard);
        world.install("poll", "1.0.0", "good");
        Recorder late = new Recorder();
        world.participants.add(late);
        assertEquals(List.of("flip 1.0.0 -"), late.heard);
    }

    @Test
    void a_participant_may_refuse_and_its_failures_afterwards_do_no_harm() throws Exception {
        Recorder recorder = new Recorder();
        recorder.refuse = "2.0.0";
        world.participants.add(recorder);
        world.install("survey", "1.0.0", "good");
        Problem refused = assertThrows(Problem.class, () -> world.install("survey", "2.0.0", "good"));
        assertTrue(refused.getMessage().contains("the route is taken"), refused.getMessage());
        recorder.fail = true;
        world.install("survey", "3.0.0", "good");
        assertEquals("3.0.0", world.running("survey"));
        assertEquals(List.of("3.0.0"), world.bundles());
    }

    @Test
    void after_a_restart_what_is_wanted_runs_and_what_is_not_goes() throws Exception {
        world.install("survey", "1.0.0", "good");
        Path leftOver = Samples.jar(folder, "survey", "9.0.0", "good");
        world.runtime.context().installBundle("interlinker:survey/9.0.0/abc", java.nio.file.Files.newInputStream(leftOver));
        try (World other = new World(folder.resolve("other"))) {
            // Another node, or the same one after its bundle cache was lost: it has the rows and the blobs only.
            world.table.all().forEach(other.table::save);
            other.blobs.putAll(world.blobs);
            other.begin("");
            assertEquals(Unit.State.STARTING, other.states.find("survey").orElseThrow().state());
            other.changes.reconcile();
            assertEquals("1.0.0", other.running("survey"));
            other.changes.reconcile();
            assertEquals(List.of("1.0.0"), other.bundles());
        }
        world.changes.reconcile();
        assertEquals(List.of("1.0.0"), world.bundles());
    }

    @Test
    void another_node_that_changed_the_wanted_state_is_followed() throws Exception {
        world.install("survey", "1.0.0", "good");
        UnitRow row = world.table.find("survey").orElseThrow();
        world.table.save(row.outOfUse(Instant.now()));
        world.changes.reconcile();
        assertEquals("", world.running("survey"));
        world.table.save(row);
        world.changes.reconcile();
        assertEquals("1.0.0", world.running("survey"));
    }

    @Test
    void a_unit_that_cannot_start_is_failed_with_its_reason_and_the_others_run() throws Exception {
        world.install("survey", "1.0.0", "good");
        UnitRow row = world.table.find("survey").orElseThrow();
        world.table.save(new UnitRow("lost", "org.example.lost", "1.0.0", new eu.interlink.interlinker.platform.FileRef("0".repeat(64), "lost.jar", "x", 1),
                "upload:test", Optional.empty(), true, row.changed()));
        world.changes.reconcile();
        Unit failed = world.states.find("lost").orElseThrow();
        assertEquals(Unit.State.FAILED, failed.state());
        assertEquals(Optional.of("lost 1.0.0 cannot be used: the blob is gone"), failed.reason());
        assertEquals("1.0.0", world.running("survey"));
    }

    @Test
    void the_distribution_brings_units_updates_them_and_respects_what_was_taken_out_of_use() throws Exception {
        Path first = Samples.jar(folder, "survey", "1.0.0", "good");
        world.begin(first.toString());
        world.changes.reconcile();
        assertEquals("1.0.0", world.running("survey"));
        assertTrue(world.blobs.isEmpty());
        world.begin(Samples.jar(folder, "survey", "1.1.0", "good").toString());
        world.changes.reconcile();
        assertEquals("1.1.0", world.running("survey"));
        world.changes.remove(eu.interlink.interlinker.Caller.system(), "survey");
        world.begin(first.toString());
        world.changes.reconcile();
        assertEquals("", world.running("survey"));
    }

    private static final class Recorder implements SwapParticipant {

        final List<String> heard = new CopyOnWriteArrayList<>();
        String refuse = "";
        boolean fail;

        @Override
        public void prepare(String id, Bundle candidate) {
            heard.add("prepare " + candidate.getVersion());
            if (candidate.getVersion().toString().equals(refuse)) {
                throw new IllegalStateException("the route is taken");
            }
        }

        @Override
        public void flip(String id, Optional<Bundle> next, Optional<Bundle> previous) {
            heard.add("flip " + version(next) + " " + version(previous));
            failIfAsked();
        }

        @Override
        public CompletionStage<Void> drain(String id, Bundle previous, Instant deadline) {
            heard.add("drain " + previous.getVersion());
            failIfAsked();
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void forget(ClassLoader gone) {
            heard.add("forget");
            failIfAsked();
        }

        private void failIfAsked() {
            if (fail) {
                throw new IllegalStateException("broken on purpose");
            }
        }

        private static String version(Optional<Bundle> bundle) {
            return bundle.map(one -> one.getVersion().toString()).orElse("-");
        }
    }
}
