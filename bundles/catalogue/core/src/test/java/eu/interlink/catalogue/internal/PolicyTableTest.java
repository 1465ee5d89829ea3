package eu.interlink.catalogue.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.Requires;
import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.CatalogueArchives;
import eu.interlink.catalogue.CatalogueImport;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the services against every kind of caller. */
class PolicyTableTest {

    private static final Map<String, Caller> CALLERS = Map.of("anonymous", Caller.anonymous(Locale.ENGLISH), "person", Samples.person("en"),
            "editor", Samples.person("en", Caller.ROLE_EDITOR), "admin", Samples.person("en", Caller.ROLE_ADMIN), "system", Caller.system());
    private static final Map<String, String> ALLOWED = Map.of(
            CatalogueRules.VIEW, "person editor admin system",
            CatalogueRules.IMPORT, "editor admin system",
            CatalogueRules.EDIT, "editor admin system");

    @TempDir
    Path data;
    private World world;

    @BeforeEach
    void open() {
        world = new World("h2", data);
    }

    @AfterEach
    void close() {
        world.close();
    }

    static Stream<Method> methods() {
        return Stream.of(Catalogue.class, CatalogueImport.class).flatMap(type -> Arrays.stream(type.getMethods()));
    }

    static Stream<Method> allMethods() {
        return Stream.concat(methods(), Arrays.stream(CatalogueArchives.class.getMethods()));
    }

    @ParameterizedTest
    @MethodSource("allMethods")
    void every_method_names_an_action_that_has_a_rule(Method method) {
        assertNotNull(method.getAnnotation(Requires.class), method + " needs @Requires");
        assertTrue(ALLOWED.containsKey(method.getAnnotation(Requires.class).value()));
        assertTrue(new CatalogueRules(world.jobs).rules().containsKey(method.getAnnotation(Requires.class).value()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_asks_before_it_does_anything(Method method) throws ReflectiveOperationException {
        Object service = method.getDeclaringClass() == Catalogue.class ? world.catalogue : world.imports;
        for (var caller : CALLERS.entrySet()) {
            boolean allowed = ALLOWED.get(method.getAnnotation(Requires.class).value()).contains(caller.getKey());
            Object[] arguments = new Object[method.getParameterCount()];
            arguments[0] = caller.getValue();
            for (int i = 1; i < arguments.length; i++) {
                Class<?> type = method.getParameterTypes()[i];
                arguments[i] = type == int.class ? (Object) 1 : type == boolean.class ? (Object) true : null;
            }
            assertEquals(!allowed, refused(service, method, arguments), caller.getKey() + " calls " + method.getName());
        }
    }

    @Test
    void the_rules_are_what_the_table_says() {
        ALLOWED.forEach((action, allowed) -> CALLERS.forEach((name, caller) -> assertEquals(allowed.contains(name),
                world.policy.allows(caller, action, Optional.empty()), name + " " + action)));
    }

    @Test
    void a_job_is_seen_by_whoever_started_it_and_by_administrators() {
        Caller starter = Samples.person("en");
        var job = Optional.of(world.jobs.start(starter, "test.kind", "Test", progress -> ""));
        assertTrue(world.policy.allows(starter, CatalogueRules.JOB, job));
        assertTrue(world.policy.allows(CALLERS.get("admin"), CatalogueRules.JOB, job));
        assertFalse(world.policy.allows(CALLERS.get("editor"), CatalogueRules.JOB, job));
        assertFalse(world.policy.allows(CALLERS.get("anonymous"), CatalogueRules.JOB, job));
    }

    /** Arguments without meaning make allowed calls fail in other ways; only being refused counts. */
    private static boolean refused(Object service, Method method, Object... arguments) throws ReflectiveOperationException {
        try {
            method.invoke(service, arguments);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof Problem problem && problem.kind() == Problem.Kind.FORBIDDEN;
        }
    }
}
