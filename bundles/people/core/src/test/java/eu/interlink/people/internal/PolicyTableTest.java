package eu.interlink.people.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Applications;
import eu.interlink.people.EmailAddresses;
import eu.interlink.people.Invitations;
import eu.interlink.people.LegalTexts;
import eu.interlink.people.MemberFiles;
import eu.interlink.people.Organisations;
import eu.interlink.people.PasswordResets;
import eu.interlink.people.People;
import eu.interlink.people.PersonalData;
import eu.interlink.people.Pictures;
import eu.interlink.people.Trash;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every method of the services: it names an action that has a rule, and keeps strangers out. */
class PolicyTableTest {

    private static World world;

    @BeforeAll
    static void open(@TempDir Path data) {
        world = new World("h2", data);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    static Stream<Method> methods() {
        return Stream.of(People.class, PersonalData.class, PasswordResets.class, Applications.class, MemberFiles.class,
                Organisations.class, Invitations.class, Trash.class, EmailAddresses.class, Pictures.class, LegalTexts.class).flatMap(service -> Arrays.stream(service.getMethods()))
                .filter(method -> Modifier.isAbstract(method.getModifiers()));
    }

    @Test
    void there_are_methods_to_walk() {
        assertFalse(methods().toList().size() < 25);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void names_an_action_that_has_a_rule_and_takes_the_caller_first(Method method) {
        Requires requires = method.getAnnotation(Requires.class);
        assertNotNull(requires, method + " names no action");
        assertEquals(Caller.class, method.getParameterTypes()[0]);
        assertNotEquals("no-rule", world.policy.decide(Caller.system(), requires.value(), Optional.empty()).reason());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void refuses_strangers_unless_it_is_public(Method method) throws IllegalAccessException {
        if (method.getAnnotation(Requires.class).value().equals(Actions.PUBLIC)) {
            return;
        }
        Problem problem = call(method, World.GUEST);
        assertEquals("not-signed-in", problem.code());
        assertEquals(method.getAnnotation(Requires.class).value(), problem.details().get("action"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void refuses_people_without_a_right_what_concerns_others(Method method) throws IllegalAccessException {
        String action = method.getAnnotation(Requires.class).value();
        if (!Set.of(Actions.ADMIN, Actions.DATA, Actions.ORGANISATION_VIEW, Actions.ORGANISATION_MANAGE, Actions.ORGANISATION_RESTORE, Actions.TEAM_CREATE, Actions.TEAM_RESTORE, Actions.TEAM_VIEW, Actions.TEAM_MANAGE).contains(action)) {
            return;
        }
        Caller stranger = world.person("stranger." + UUID.randomUUID());
        Problem problem = call(method, stranger);
        assertEquals("not-allowed", problem.code());
        assertEquals(action, problem.details().get("action"));
    }

    private static Problem call(Method method, Caller caller) throws IllegalAccessException {
        Object service = Map.<Class<?>, Object>ofEntries(Map.entry(People.class, world.people), Map.entry(PersonalData.class, world.personal),
                Map.entry(PasswordResets.class, world.resets), Map.entry(Applications.class, world.applications), Map.entry(MemberFiles.class, world.files),
                Map.entry(Organisations.class, world.organisations), Map.entry(Invitations.class, world.invitations),
                Map.entry(Trash.class, new TrashService(world.database.store(), world.policy, world.journal, world.memberships, world.clock)),
                Map.entry(EmailAddresses.class, world.addresses), Map.entry(Pictures.class, world.pictures), Map.entry(LegalTexts.class, world.legal))
                .get(method.getDeclaringClass());
        Object[] arguments = Arrays.stream(method.getParameterTypes()).map(type -> argument(type, caller)).toArray();
        InvocationTargetException failure = assertThrows(InvocationTargetException.class, () -> method.invoke(service, arguments));
        return (Problem) failure.getCause();
    }

    private static Object argument(Class<?> type, Caller caller) {
        return Map.<Class<?>, Object>ofEntries(Map.entry(Caller.class, caller), Map.entry(UUID.class, UUID.randomUUID()), Map.entry(String.class, "text"),
                Map.entry(int.class, 1), Map.entry(boolean.class, true), Map.entry(Optional.class, Optional.empty()), Map.entry(byte[].class, new byte[0]), Map.entry(List.class, List.of("a@example.org")), Map.entry(Set.class, Set.of()),
                Map.entry(Duration.class, Duration.ofDays(1)), Map.entry(Map.class, Map.of()), Map.entry(Collection.class, List.of()),
                Map.entry(LegalTexts.Kind.class, LegalTexts.Kind.TERMS), Map.entry(OutputStream.class, OutputStream.nullOutputStream()),
                Map.entry(Organisations.Draft.class, new Organisations.Draft("n", "", true, eu.interlink.people.TeamType.CITIZENS, eu.interlink.people.TeamCreators.ADMINISTRATORS)),
                Map.entry(Organisations.TeamDraft.class, new Organisations.TeamDraft("n", "", eu.interlink.people.TeamType.CITIZENS))).get(type);
    }
}
