package eu.interlink.bench;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import eu.interlink.product.ProductProcess;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks into a running product as a debugger does: which methods of the lifecycle and the store a change goes through, and the death of
 * the process at the moment when it enters one of them. The product knows nothing of it.
 */
final class KillPoints implements AutoCloseable {

    /** Whose methods are the steps of a change. */
    private static final List<String> STEPS = List.of("eu.interlink.lifecycle.internal.swap.*", "eu.interlink.lifecycle.internal.plan.*",
            "eu.interlink.lifecycle.internal.jobs.JobDriver", "eu.interlink.lifecycle.internal.jobs.Crew",
            "eu.interlink.lifecycle.internal.LifecycleService", "eu.interlink.store.internal.Migrator",
            "eu.interlink.store.internal.SchemaMigration", "eu.interlink.store.internal.SchemaRegister", "eu.interlink.store.internal.SchemaHolder",
            "eu.interlink.interlinkers.ledger.internal.LedgerInterlinker", "eu.interlink.interlinkers.ledger.internal.Ledger");
    /** What goes on beside a change all the time. */
    private static final Set<String> BESIDE = Set.of("WatchClock.look", "Changes.judge", "Watch.rows", "Ledger.tick", "Ledger.update",
            "Ledger.with", "Ledger.enter", "Ledger.times", "Ledger.number", "Ledger.version");

    private final VirtualMachine machine;
    private final Predicate<String> wanted;
    private final Set<String> seen = new LinkedHashSet<>();

    /** @param wanted at which steps it stops  @param met what is done there, while everything stands still */
    private KillPoints(int port, Predicate<String> wanted, Runnable met) throws Exception {
        this.wanted = wanted;
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(one -> one.name().equals("com.sun.jdi.SocketAttach")).findFirst().orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(Integer.toString(port));
        machine = connector.attach(arguments);
        for (String pattern : STEPS) {
            ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
            request.addClassFilter(pattern);
            request.enable();
        }
        machine.allClasses().stream().filter(type -> STEPS.stream().anyMatch(pattern -> type.name().matches(pattern.replace(".", "\\.").replace("*", ".*"))))
                .forEach(this::stopIn);
        Thread.ofPlatform().daemon().start(() -> follow(met));
    }

    /** Each method is stopped at once only: its first call is the step. */
    private void stopIn(ReferenceType type) {
        // Classes of lambdas are named anew in each run; their bodies are methods of the class around them.
        if (!type.isPrepared() || type.name().contains("$$Lambda")) {
            return;
        }
        for (Method method : type.methods()) {
            if (!method.isAbstract() && !method.isNative() && !method.name().startsWith("<cl") && !BESIDE.contains(step(method)) && wanted.test(step(method))) {
                BreakpointRequest request = machine.eventRequestManager().createBreakpointRequest(method.location());
                request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
                request.enable();
            }
        }
    }

    private static String step(Method method) {
        String type = method.declaringType().name();
        return type.substring(type.lastIndexOf('.') + 1) + "." + method.name();
    }

    /** Flags of a JVM that can be looked into at a port. */
    static String flags(int port) {
        return "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port;
    }

    /** Only looks. */
    static KillPoints watch(int port) throws Exception {
        return new KillPoints(port, step -> true, () -> { });
    }

    /** Kills the product when it enters a step, as a power cut would: everything stands still at that moment. */
    static KillPoints at(String step, int port, ProductProcess product) throws Exception {
        return new KillPoints(port, step::equals, () -> {
            try {
                product.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void follow(Runnable met) {
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    switch (event) {
                        case ClassPrepareEvent prepared -> stopIn(prepared.referenceType());
                        case BreakpointEvent reached -> {
                            synchronized (seen) {
                                seen.add(step(reached.location().method()));
                            }
                            reached.request().disable();
                            met.run();
                        }
                        default -> {
                            continue;
                        }
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            // The product has ended, as it was meant to.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The steps so far, in the order in which they were first entered. */
    List<String> seen() {
        synchronized (seen) {
            return new ArrayList<>(seen);
        }
    }

    @Override
    public void close() {
        try {
            machine.dispose();
        } catch (VMDisconnectedException e) {
            // It was killed, as it should be.
            return;
        }
    }
}
