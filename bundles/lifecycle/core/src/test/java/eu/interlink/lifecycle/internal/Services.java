package eu.interlink.lifecycle.internal;

import eu.interlink.access.Decision;
import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Plan.Use;
import eu.interlink.lifecycle.internal.part.PartPlans;
import eu.interlink.lifecycle.internal.part.PartTable;
import eu.interlink.lifecycle.internal.part.Parts;
import eu.interlink.lifecycle.internal.swap.UnitJournal;
import eu.interlink.lifecycle.internal.swap.World;
import eu.interlink.lifecycle.internal.trust.TrustStore;
import eu.interlink.lifecycle.internal.trust.Verifier;
import eu.interlink.settings.Settings;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;

/** The services of the lifecycle around a {@link World}, with its own rules for who may. */
public final class Services implements AutoCloseable {

    public final World world;
    public final Verifier verifier;
    public final DeveloperMode developerMode;
    public final Plans plans;
    public final Parts parts;
    public final Installer installer;
    public final LifecycleService lifecycle;
    private final LifecycleRules rules = new LifecycleRules();
    private final Path folder;
    private Optional<String> developer = Optional.empty();

    public Services(Path folder) throws Exception {
        this.folder = folder;
        world = new World(folder);
        verifier = new Verifier(new TrustStore(List.of(folder.resolve("trust"))));
        developerMode = new DeveloperMode(context(), settings());
        PartTable partTable = new PartTable(world.store());
        PartPlans partPlans = new PartPlans(world.runtime.context(), verifier, developerMode, partTable, uses(), world.runtime.components());
        parts = new Parts(world.runtime.context(), partTable, partPlans, world, world.exchange, world.safe, new UnitJournal(world));
        plans = new Plans(world.runtime.context(), verifier, world.distributed, developerMode, world.changes.table(), world.slots, world, uses(), partPlans);
        installer = new Installer(plans, world.changes, parts, world.states, new UnitJournal(world));
        lifecycle = new LifecycleService(context(), policy(), plans, world.changes, parts, world.former, world.jars, world.states, installer, verifier, world);
    }

    private UnitUses uses() {
        UnitUses uses = new UnitUses(world.slots);
        uses.sources = List.of(id -> List.of(new Use("resources", 7), new Use("screens", 0)));
        return uses;
    }

    /** Switches developer mode on. */
    public void trustEverybody() {
        developer = Optional.of("true");
    }

    /** The rules of this area, asked as the policy engine asks them. */
    public Policy policy() {
        return new Policy() {

            @Override
            public Decision decide(Caller caller, String action, Optional<UUID> target) {
                return rules.rules().get(action).decide(caller, target);
            }

            @Override
            public void require(Caller caller, String action, Optional<UUID> target) {
                if (!decide(caller, action, target).allowed()) {
                    throw Problem.forbidden("not-allowed", "no");
                }
            }
        };
    }

    private Settings settings() {
        return new Settings() {

            @Override
            public Optional<String> get(String name) {
                return name.equals(DeveloperMode.SETTING) ? developer : Optional.empty();
            }

            @Override
            public Map<String, String> all(String prefix) {
                return Map.of();
            }

            @Override
            public void put(String name, Optional<String> text) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** The framework's own context, with a data directory and a distribution. */
    public BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> method.getName().equals("getProperty") ? switch ((String) arguments[0]) {
                    case "interlink.data" -> folder.resolve("data").toString();
                    case "interlink.home" -> folder.resolve("home").toString();
                    default -> null;
                } : method.invoke(world.runtime.context(), arguments));
    }

    @Override
    public void close() throws Exception {
        world.close();
    }
}
