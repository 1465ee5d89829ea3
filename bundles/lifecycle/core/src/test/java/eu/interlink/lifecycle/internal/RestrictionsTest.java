package eu.interlink.lifecycle.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Availability;
import eu.interlink.lifecycle.Availability.Scope;
import eu.interlink.lifecycle.internal.sample.Samples;
import eu.interlink.lifecycle.internal.swap.UnitJournal;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestrictionsTest {

    private static final Caller ADMIN = Caller.system();
    private static final Optional<UUID> CITY = Optional.of(UUID.randomUUID());
    private static final Optional<UUID> REGION = Optional.of(UUID.randomUUID());

    @TempDir
    Path folder;

    private Services services;
    private Restrictions restrictions;

    @BeforeEach
    void open() throws Exception {
        services = new Services(folder);
        restrictions = fresh();
        services.world.install(Samples.jar(folder, "survey", "1.0.0", "good"));
    }

    /** As another node, or this one after a restart. */
    private Restrictions fresh() {
        return new Restrictions(services.world.store(), services.policy(), services.world.changes.table(), new UnitJournal(services.world));
    }

    @AfterEach
    void close() throws Exception {
        services.close();
    }

    @Test
    void everybody_may_until_somebody_says_otherwise() {
        assertEquals(Scope.EVERYWHERE, restrictions.scope(ADMIN, "survey"));
        assertTrue(restrictions.allowed("survey", CITY) && restrictions.allowed("survey", Optional.empty()));
        restrictions.restrict(ADMIN, "survey", new Scope(false, Set.of(CITY.get())));
        for (Restrictions one : new Restrictions[] {restrictions, fresh()}) {
            assertTrue(one.allowed("survey", CITY));
            assertFalse(one.allowed("survey", REGION));
            assertFalse(one.allowed("survey", Optional.empty()), "a process without organisation");
            assertTrue(one.allowed("poll", REGION), "others are not touched");
        }
        assertEquals("restricted survey 1.0.0", services.world.journal.getLast());
        restrictions.restrict(ADMIN, "survey", new Scope(false, Set.of()));
        assertFalse(restrictions.allowed("survey", CITY), "nobody");
        restrictions.restrict(ADMIN, "survey", Scope.EVERYWHERE);
        assertTrue(restrictions.allowed("survey", REGION));
    }

    @Test
    void it_stays_through_upgrades_and_needs_an_installed_tool() throws Exception {
        restrictions.restrict(ADMIN, "survey", new Scope(false, Set.of(CITY.get())));
        services.world.install(Samples.jar(folder, "survey", "1.1.0", "good"));
        assertEquals(new Scope(false, Set.of(CITY.get())), fresh().scope(ADMIN, "survey"));
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> restrictions.restrict(ADMIN, "poll", Scope.EVERYWHERE)).kind());
    }

    @Test
    void only_administrators_see_and_change_it() {
        for (Method method : Availability.class.getMethods()) {
            assertTrue(new LifecycleRules().rules().containsKey(method.getAnnotation(Requires.class).value()), method.getName());
        }
        Caller nobody = Caller.anonymous(Locale.ENGLISH);
        assertThrows(Problem.class, () -> restrictions.scope(nobody, "survey"));
        assertThrows(Problem.class, () -> restrictions.restrict(nobody, "survey", Scope.EVERYWHERE));
    }
}
