package eu.interlink.product;

import eu.interlink.access.Policy;
import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Every public method of every service of the platform that takes a caller, found by reflection in the running product: it names an action,
 * the action has a rule, and whoever the rule does not allow is refused by the method itself. A service that is added tomorrow is in it.
 */
final class PolicyMatrix {

    /** What areas call when they have asked already, and what belongs to the contract of Interlinkers, which has rights of its own. */
    private static final Set<String> NO_DOORS = Set.of("eu.interlink.access.Policy", "eu.interlink.access.PersonData", "eu.interlink.events.Journal",
            "eu.interlink.jobs.Jobs", "eu.interlink.notifications.NoticeSource", "eu.interlink.ui.api.EntryCondition", "eu.interlink.ui.api.HeadPart",
            "eu.interlink.ui.api.PictureSource");
    private static final String CONTRACT = "eu.interlink.interlinker.";

    private final BundleContext context;
    private final Policy policy;
    private final List<String> holes = new ArrayList<>();
    private final Set<String> walked = new TreeSet<>();

    PolicyMatrix(BundleContext context) {
        this.context = context;
        policy = context.getService(context.getServiceReference(Policy.class));
    }

    /** Methods that were walked. */
    int size() {
        return walked.size();
    }

    /** What is wrong, one sentence each. */
    List<String> holes() throws ReflectiveOperationException {
        for (Bundle bundle : context.getBundles()) {
            ServiceReference<?>[] services = bundle.getSymbolicName().startsWith("eu.interlink.") ? bundle.getRegisteredServices() : null;
            for (ServiceReference<?> reference : services == null ? new ServiceReference<?>[0] : services) {
                for (String name : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
                    if (name.startsWith("eu.interlink.") && !name.contains(".internal.") && !name.startsWith(CONTRACT) && !NO_DOORS.contains(name)) {
                        walk(bundle.loadClass(name), reference);
                    }
                }
            }
        }
        return holes;
    }

    private void walk(Class<?> type, ServiceReference<?> reference) throws IllegalAccessException {
        if (!type.isInterface()) {
            return;
        }
        Object service = context.getService(reference);
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() > 0 && method.getParameterTypes()[0] == Caller.class
                    && walked.add(method.toGenericString())) {
                check(method, service);
            }
        }
    }

    private void check(Method method, Object service) throws IllegalAccessException {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Requires requires = method.getAnnotation(Requires.class);
        if (requires == null) {
            holes.add(name + " names no action");
            return;
        }
        String action = requires.value();
        if (policy.decide(Caller.system(), action, Optional.empty()).reason().equals("no-rule")) {
            holes.add(name + " names the action " + action + ", which has no rule");
            return;
        }
        UUID target = UUID.randomUUID();
        Caller guest = Caller.anonymous(Locale.ENGLISH);
        Caller stranger = new Caller(Caller.Kind.PERSON, Optional.of(UUID.randomUUID()), "Stranger", Set.of(), Locale.ENGLISH, ZoneOffset.UTC);
        for (Caller caller : List.of(guest, stranger)) {
            if (!policy.decide(caller, action, Optional.of(target)).allowed() && !policy.decide(caller, action, Optional.empty()).allowed()) {
                refuses(name, method, service, caller, target).ifPresent(holes::add);
            }
        }
    }

    private static Optional<String> refuses(String name, Method method, Object service, Caller caller, UUID target) throws IllegalAccessException {
        Object[] arguments = Arrays.stream(method.getParameterTypes()).map(type -> argument(type, target)).toArray();
        arguments[0] = caller;
        try {
            method.invoke(service, arguments);
            return Optional.of(name + " lets " + caller.kind() + " in");
        } catch (InvocationTargetException e) {
            // A stranger may be told that there is no such thing: there is none.
            boolean refused = e.getCause() instanceof Problem problem
                    && (problem.kind() == Problem.Kind.FORBIDDEN || problem.kind() == Problem.Kind.NOT_FOUND && caller.person().isPresent());
            return refused ? Optional.empty() : Optional.of(name + " does not ask first for " + caller.kind() + ": " + e.getCause());
        }
    }

    private static Object argument(Class<?> type, UUID target) {
        Map<Class<?>, Object> values = new HashMap<>(Map.of(UUID.class, target, Optional.class, Optional.empty(), String.class, "text", int.class, 1,
                boolean.class, true, List.class, List.of(), Set.class, Set.of(), Instant.class, Instant.EPOCH, Path.class, Path.of("nowhere"), Locale.class, Locale.ENGLISH));
        values.putAll(Map.of(Duration.class, Duration.ofDays(1), byte[].class, new byte[0], OutputStream.class, OutputStream.nullOutputStream(), long.class, 1L));
        return type.isEnum() ? type.getEnumConstants()[0] : values.get(type);
    }
}
