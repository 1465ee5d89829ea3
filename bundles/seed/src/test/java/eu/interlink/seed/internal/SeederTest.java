package eu.interlink.seed.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.Accounts;
import eu.interlink.interlinker.Problem;
import eu.interlink.jobs.Jobs.Progress;
import eu.interlink.store.Store;
import eu.interlink.testing.TestStore;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class SeederTest {

    private static final Counts COUNTS = new Counts(400, 60, 30, 100, 900, 1_000);

    @Parameter
    String engine;

    private TestStore database;
    private Store store;
    private Seeder seeder;

    @BeforeEach
    void open() {
        database = TestStore.of(engine, "access", "people", "coproduction", "events", "mail");
        store = database.store();
        Accounts unused = (Accounts) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Accounts.class}, (proxy, method, values) -> {
            throw new AssertionError("No account is made unless only this machine reaches the server");
        });
        seeder = new Seeder(store, unused, Optional.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Progress progress(boolean cancelled) {
        return new Progress() {
            @Override
            public void at(int done, int total, String note) {
                assertTrue(done <= total, done + " of " + total);
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }

    private long count(String from, Object... values) {
        return store.read(handle -> {
            var query = handle.createQuery("select count(*) from " + from);
            for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.mapTo(Long.class).one();
        });
    }

    private List<String> names() {
        return store.read(handle -> handle.createQuery("select name from people.person order by email_key").mapTo(String.class).list());
    }

    @Test
    void makes_as_many_as_were_asked_for() {
        seeder.run(COUNTS, 1, progress(false));
        assertEquals(400, count("people.person"));
        assertEquals(399, count("access.account"), "the first has no account, because strangers could reach it");
        assertEquals(60, count("people.team"));
        assertEquals(30, count("people.organisation"));
        assertEquals(100, count("coproduction.process"));
        assertEquals(900, count("coproduction.item where kind = 'TASK'"));
        assertEquals(1_000, count("coproduction.resource"));
        assertEquals(0, count("coproduction.process p where p.tasks <> (select count(*) from coproduction.item i where i.process_id = p.id and i.kind = 'TASK')"));
        assertEquals(1_190, count("events.journal"), "organisations, teams, processes and resources");
        assertEquals(0, count("mail.message where given_up = false"), "no mail is ever sent");
    }

    @Test
    void a_few_have_much_and_most_have_little() {
        Report report = seeder.run(COUNTS, 1, progress(false));
        assertEquals(50, count("coproduction.resource where process_id = ?", report.process()), "one of twenty");
        assertEquals(10, count("coproduction.grant_row where person_id = ? and rights = 31", report.person()));
        long largest = count("people.team_member where team = ?", report.team());
        assertTrue(largest > 3 * count("people.team_member") / 60, "only " + largest);
        UUID first = store.read(handle -> handle.createQuery("select organisation from people.team group by organisation order by count(*) desc limit 1")
                .mapTo(UUID.class).one());
        assertEquals(report.organisation(), first);
    }

    @Test
    void the_same_seed_gives_the_same_names_and_another_gives_others() {
        seeder.run(COUNTS, 7, progress(false));
        List<String> first = names();
        try (TestStore other = TestStore.of(engine, "access", "people", "coproduction", "events", "mail")) {
            store = other.store();
            new Seeder(store, null, Optional.empty()).run(COUNTS, 7, progress(false));
            assertEquals(first, names());
        }
        try (TestStore other = TestStore.of(engine, "access", "people", "coproduction", "events", "mail")) {
            store = other.store();
            new Seeder(store, null, Optional.empty()).run(COUNTS, 8, progress(false));
            assertTrue(!first.equals(names()));
        }
    }

    @Test
    void a_second_run_adds() {
        seeder.run(COUNTS, 1, progress(false));
        seeder.run(new Counts(1, 1, 1, 1, 1, 1), 1, progress(false));
        assertEquals(401, count("people.person"));
        assertEquals(1_001, count("coproduction.resource"));
    }

    @Test
    void real_people_keep_it_out() {
        store.run(handle -> handle.execute("insert into people.person (id, name, name_key, email, email_key, created, version)"
                + " values (?, 'Anna', 'anna', 'a@example.org', 'a@example.org', current_timestamp, 0)", UUID.randomUUID()));
        Problem problem = assertThrows(Problem.class, () -> seeder.run(COUNTS, 1, progress(false)));
        assertEquals("not-empty", problem.code());
        assertEquals(1, count("people.person"));
    }

    @Test
    void can_be_stopped() {
        assertThrows(CancellationException.class, () -> seeder.run(COUNTS, 1, progress(true)));
        assertEquals(400, count("people.person"));
        assertEquals(0, count("coproduction.process"));
    }
}
