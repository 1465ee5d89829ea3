package eu.interlink.coproduction.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.Requires;
import eu.interlink.coproduction.Assignments;
import eu.interlink.coproduction.Comments;
import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.OpenProcesses;
import eu.interlink.coproduction.Participation;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.coproduction.ProcessLife;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.ShareLinks;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.WorkCalendar;
import eu.interlink.coproduction.WorkPlan;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the services names its action, and asks for it before it does anything. */
class PolicyTableTest {

    private static final String PUBLIC = "public";

    private World world;

    @BeforeEach
    void open() {
        world = new World("h2");
    }

    @AfterEach
    void close() {
        world.close();
    }

    static Stream<Method> methods() {
        return all().filter(method -> !PUBLIC.equals(method.getAnnotation(Requires.class).value()));
    }

    static Stream<Method> all() {
        return Stream.of(Processes.class, Resources.class, ShareLinks.class, OpenProcesses.class, Participation.class, ProcessingRegister.class,
                Guide.class, ProcessLife.class, Assignments.class, Comments.class, WorkCalendar.class, WorkPlan.class, ProcessCopies.class).flatMap(type -> Arrays.stream(type.getMethods()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_method_names_an_action_that_has_a_rule(Method method) {
        assertNotNull(method.getAnnotation(Requires.class), method + " needs @Requires");
        String action = method.getAnnotation(Requires.class).value();
        assertTrue(action.equals(PUBLIC) || world.rules.rules().containsKey(action), method + " names an action without a rule");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void nobody_gets_in_without_signing_in(Method method) {
        assertEquals("not-signed-in", refusal(method, Caller.anonymous(Locale.ENGLISH), UUID.randomUUID()));
        assertEquals(0, world.processes.list(Caller.system(), Processes.Query.ALL, 0, 10).total());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void a_stranger_is_refused_by_every_method_about_one_thing(Method method) {
        boolean forEverybody = List.of(Actions.PARTICIPATION_ASK, Actions.PROCESS_CREATE).contains(method.getAnnotation(Requires.class).value());
        if (forEverybody || method.getParameterCount() < 2 || method.getParameterTypes()[1] != UUID.class) {
            return;
        }
        world.interlinkers.install("documents");
        Caller ada = world.people.person("Ada");
        var process = world.process(ada, Samples.full());
        UUID task = world.item(ada, process, "task-1").id();
        UUID resource = world.resources.create(ada, task, new Resources.Draft(Optional.empty(), "Plan", "documents", Optional.empty())).id();
        String action = method.getAnnotation(Requires.class).value();
        UUID target = action.contains(".process.") ? process.id()
                : action.contains(".item.") || action.equals(Actions.RESOURCE_CREATE) ? task : resource;
        assertEquals("not-allowed", refusal(method, world.people.person("Stranger"), target));
    }

    private String refusal(Method method, Caller caller, UUID target) {
        Map<Class<?>, Object> services = new HashMap<>(Map.of(Processes.class, world.processes, Resources.class, world.resources, ShareLinks.class, world.links,
                OpenProcesses.class, world.openings, Participation.class, world.participation, ProcessingRegister.class, world.register, Guide.class, world.guide,
                ProcessLife.class, world.life));
        services.putAll(Map.of(Assignments.class, world.assignments, Comments.class, world.comments, WorkCalendar.class, world.calendar, WorkPlan.class, world.plan,
                ProcessCopies.class, world.copies));
        Object service = services.get(method.getDeclaringClass());
        Object[] arguments = Arrays.stream(method.getParameterTypes()).map(type -> argument(type, target)).toArray();
        arguments[0] = caller;
        Throwable cause = Assertions.assertThrows(InvocationTargetException.class, () -> method.invoke(service, arguments)).getCause();
        return Assertions.assertInstanceOf(Problem.class, cause, method.toString()).code();
    }

    private static Object argument(Class<?> type, UUID target) {
        if (type == UUID.class) {
            return target;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Processes.Party.class) {
            return Processes.Party.person(UUID.randomUUID());
        }
        if (type == Guide.Draft.class) {
            return new Guide.Draft("Name", "", Optional.empty(), Optional.empty());
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Process.State.class) {
            return Process.State.FINISHED;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == OpenProcesses.Opening.class) {
            return new OpenProcesses.Opening(true, "Helping hands", "", 0);
        }
        if (type == Assignments.Filter.class) {
            return Assignments.Filter.OPEN;
        }
        if (type == Duration.class) {
            return Duration.ofDays(1);
        }
        if (type == Set.class) {
            return Set.of(Right.VIEW);
        }
        if (type == Processes.Draft.class) {
            return new Processes.Draft("Name", "", "en", Optional.empty());
        }
        if (type == Resources.Draft.class) {
            return new Resources.Draft(Optional.empty(), "Name", "documents", Optional.empty());
        }
        return type == Status.class ? Status.FINISHED : type == String.class ? "Name" : null;
    }
}
