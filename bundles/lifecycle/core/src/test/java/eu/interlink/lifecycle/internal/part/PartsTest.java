package eu.interlink.lifecycle.internal.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Plan.Refusal;
import eu.interlink.lifecycle.internal.Jar;
import eu.interlink.lifecycle.internal.Services;
import eu.interlink.lifecycle.internal.sample.Greeting;
import eu.interlink.lifecycle.internal.sample.GreetingHolder;
import eu.interlink.lifecycle.internal.trust.Publisher;
import eu.interlink.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

class PartsTest {

    private static final String NAME = "eu.interlink.screens";

    @TempDir
    private Path folder;

    private Services services;
    private Publisher maker;

    @BeforeEach
    void start() throws Exception {
        services = new Services(folder);
        maker = new Publisher(folder.resolve("keys"), "maker");
        maker.trustedIn(folder.resolve("trust/platform"));
        services.world.runtime.context().installBundle(jar("1.0.0").toUri().toString()).start();
    }

    @AfterEach
    void stop() throws Exception {
        services.close();
    }

    private Jar part(String version) {
        return new Jar().header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", NAME).header("Bundle-Version", version)
                .header("Service-Component", "OSGI-INF/greeting.xml").entry("greeting.txt", version).type(Greeting.class)
                .entry("OSGI-INF/greeting.xml", """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="greeting">
                          <implementation class="%s"/><service><provide interface="java.util.function.Supplier"/></service>
                        </scr:component>""".formatted(Greeting.class.getName()));
    }

    private Path jar(String version) throws Exception {
        return maker.sign(part(version).write(folder.resolve("screens-" + version + ".jar")));
    }

    /** @param policy static or dynamic */
    private void holder(String policy) throws Exception {
        Path jar = new Jar().header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", "org.example.holder").header("Bundle-Version", "1.0.0")
                .header("Service-Component", "OSGI-INF/holder.xml").type(GreetingHolder.class).entry("OSGI-INF/holder.xml", """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="holder" immediate="true">
                          <implementation class="%s"/>
                          <reference name="greeting" interface="java.util.function.Supplier" bind="bind" unbind="unbind" policy="%s"/>
                        </scr:component>""".formatted(GreetingHolder.class.getName(), policy)).write(folder.resolve("holder.jar"));
        services.world.runtime.context().installBundle(jar.toUri().toString()).start();
    }

    private String greeting() {
        ServiceReference<?> reference = services.world.runtime.context().getServiceReference(Supplier.class.getName());
        return (String) ((Supplier<?>) services.world.runtime.context().getService(reference)).get();
    }

    private List<String> codes(Path jar) {
        return services.lifecycle.plan(Caller.system(), jar).refusals().stream().map(Refusal::code).toList();
    }

    private List<String> bundles() {
        return List.of(services.world.runtime.context().getBundles()).stream().filter(bundle -> NAME.equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.getVersion() + (bundle.getState() == Bundle.ACTIVE ? " active" : "")).toList();
    }

    @Test
    void a_part_that_nobody_holds_on_to_is_exchanged_and_given_back() throws Exception {
        holder("dynamic");
        Path next = jar("1.1.0");
        Plan plan = services.lifecycle.plan(Caller.system(), next);
        assertEquals(List.of(), plan.refusals());
        assertEquals(Plan.Change.UPGRADE, plan.change());
        assertEquals(NAME, plan.id().orElseThrow());
        assertEquals(NAME, services.lifecycle.install(Caller.system(), next, "upload:test").id());
        assertEquals("1.1.0", greeting());
        assertEquals(List.of("1.0.0", "1.1.0 active"), bundles());
        assertEquals(List.of("1.1.0 1.0.0"), services.lifecycle.parts(Caller.system()).stream().map(part -> part.version() + " " + part.shipped()).toList());
        assertEquals(Plan.Change.SAME, services.lifecycle.plan(Caller.system(), next).change());
        services.lifecycle.giveBackPart(Caller.system(), NAME);
        assertEquals("1.0.0", greeting());
        assertEquals(List.of("1.0.0 active"), bundles());
        assertEquals(List.of(), services.lifecycle.parts(Caller.system()));
        assertTrue(services.world.blobs().isEmpty());
        Await.until("the loader is gone", Duration.ofSeconds(20), () -> {
            System.gc();
            return services.world.restless().isEmpty();
        });
    }

    @Test
    void a_second_exchange_takes_the_place_of_the_first() throws Exception {
        services.lifecycle.install(Caller.system(), jar("1.1.0"), "upload:test");
        services.lifecycle.install(Caller.system(), jar("1.2.0"), "upload:test");
        assertEquals(List.of("1.0.0", "1.2.0 active"), bundles());
        assertEquals(1, services.world.blobs().size());
    }

    @Test
    void it_is_exchanged_again_after_a_restart_and_forgotten_when_the_distribution_is_another_one() throws Exception {
        services.lifecycle.install(Caller.system(), jar("1.1.0"), "upload:test");
        for (Bundle bundle : services.world.runtime.context().getBundles()) {
            // As the framework begins: the bundle of the distribution starts, the other one does not.
            if (NAME.equals(bundle.getSymbolicName())) {
                if (bundle.getVersion().getMinor() == 0) {
                    bundle.start();
                } else {
                    bundle.stop();
                }
            }
        }
        services.parts.reconcile();
        assertEquals(List.of("1.0.0", "1.1.0 active"), bundles());

        for (Bundle bundle : services.world.runtime.context().getBundles()) {
            if (NAME.equals(bundle.getSymbolicName())) {
                bundle.uninstall();
            }
        }
        services.world.runtime.context().installBundle(jar("2.0.0").toUri().toString()).start();
        services.parts.reconcile();
        assertEquals(List.of("2.0.0 active"), bundles());
        assertEquals(List.of(), services.parts.all());
    }

    @Test
    void what_another_node_gave_back_goes_here_too() throws Exception {
        services.lifecycle.install(Caller.system(), jar("1.1.0"), "upload:test");
        services.world.store().run(handle -> handle.execute("delete from lifecycle.part"));
        services.parts.reconcile();
        assertEquals(List.of("1.0.0 active"), bundles());
    }

    @Test
    void one_that_does_not_come_up_leaves_the_old_one_in_use() throws Exception {
        Path incomplete = maker.sign(part("1.2.0").entry("OSGI-INF/greeting.xml", """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="greeting"><implementation class="%s"/>
                <service><provide interface="java.util.function.Supplier"/></service><reference name="none" interface="org.example.None"/>
                </scr:component>""".formatted(Greeting.class.getName())).write(folder.resolve("incomplete.jar")));
        Problem refused = assertThrows(Problem.class, () -> services.lifecycle.install(Caller.system(), incomplete, "upload:test"));
        assertTrue(refused.getMessage().contains("greeting needs a service that is not here: org.example.None"), refused.getMessage());
        assertEquals(List.of("1.0.0 active"), bundles());
        assertEquals("1.0.0", greeting());
        assertEquals(List.of(), services.parts.all());
        assertTrue(services.world.blobs().isEmpty());
    }

    @Test
    void the_plan_names_who_holds_on_to_it() throws Exception {
        holder("static");
        Plan plan = services.lifecycle.plan(Caller.system(), jar("1.1.0"));
        assertEquals("eu.interlink.screens 1.1.0 is a part of the platform itself, which runs with version 1.0.0. It cannot be exchanged while the platform runs,"
                + " because these hold on to it: org.example.holder. It comes with a new distribution: unpack that beside this one and restart with the same"
                + " data directory. People stay signed in, on their page and with what they typed.", plan.refusals().getFirst().text());
    }

    @Test
    void only_the_maker_of_the_platform_brings_its_parts() throws Exception {
        Publisher vendor = new Publisher(folder.resolve("other"), "vendor");
        vendor.trustedIn(folder.resolve("trust"));
        assertEquals(List.of("publisher-not-for-platform"), codes(vendor.sign(part("1.1.0").write(folder.resolve("vendor.jar")))));
        assertEquals(List.of("unsigned"), codes(part("1.1.0").write(folder.resolve("unsigned.jar"))));
        services.trustEverybody();
        assertEquals(List.of(), codes(part("1.1.0").write(folder.resolve("unsigned.jar"))));
    }

    @Test
    void the_version_of_the_distribution_and_one_that_exports_something_are_refused() throws Exception {
        assertEquals(List.of("same-version"), codes(maker.sign(part("1.0.0").entry("more.txt", "").write(folder.resolve("same.jar")))));
        assertEquals(List.of("exports"), codes(maker.sign(part("1.1.0").header("Export-Package", "org.example.api").write(folder.resolve("exports.jar")))));
        assertThrows(Problem.class, () -> services.lifecycle.giveBackPart(Caller.system(), NAME));
    }
}
