package eu.interlink.seed.internal;

import eu.interlink.access.Accounts;
import eu.interlink.interlinker.Problem;
import eu.interlink.jobs.Jobs.Progress;
import eu.interlink.store.Store;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes invented rows into the tables of the areas, past their services: a service call for each of half a million things would take an hour, and
 * passwords alone would. The tables are there because the stores of all their schemas are.
 */
@Component(service = Seeder.class)
public final class Seeder {

    private static final String FOREIGN = "select count(*) from people.person where email_key not like :own";
    private static final int PASSWORD_BYTES = 12;
    /** Rows of a run, about, for each person, process and so on. */
    private static final double ROWS_OF_ONE = 3.2;

    private final Store store;
    private final Accounts accounts;
    private final Optional<SignInNote> note;

    @Activate
    public Seeder(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference(target = "(interlink.schema=people)") Store people,
            @Reference(target = "(interlink.schema=access)") Store access, @Reference(target = "(interlink.schema=events)") Store events,
            @Reference(target = "(interlink.schema=mail)") Store mail, @Reference Accounts accounts, BundleContext context) {
        this(store, accounts, Optional.ofNullable(context.getProperty("org.apache.felix.http.host")).filter(Seeder::isLoopback)
                .map(host -> new SignInNote(Path.of(Optional.ofNullable(context.getProperty("interlink.data")).orElse("data")))));
    }

    /** @param note where the password is told; there if nobody but this machine reaches the server: only then somebody can sign in */
    Seeder(Store store, Accounts accounts, Optional<SignInNote> note) {
        this.store = store;
        this.accounts = accounts;
        this.note = note;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** @throws Problem CONFLICT {@code not-empty} if there are people who were not seeded */
    void requireOwn() {
        long foreign = store.read(handle -> handle.createQuery(FOREIGN).bind("own", "%" + Names.DOMAIN).mapTo(Long.class).one());
        if (foreign > 0) {
            throw Problem.conflict("not-empty", "There are people here who were not seeded. Seed an empty data directory: invented people must not mix with real ones.");
        }
    }

    /**
     * Makes it all. A second run adds to what the first made.
     *
     * @param seed of the names and the spread
     */
    Report run(Counts counts, long seed, Progress progress) {
        requireOwn();
        long begun = System.nanoTime();
        Random random = new Random(seed);
        Meter meter = new Meter(progress, (int) (ROWS_OF_ONE * ((long) counts.people() + counts.tasks() + counts.resources())));
        Tools tools = new Tools(store, meter, random, new Names(random));
        PeopleStep step = new PeopleStep(tools);
        PeopleStep.Made[] people = step.make(counts.people(), known());
        step.accounts(people);
        Optional<String> login = note.map(place -> account(people[0], place));
        TeamsStep groups = new TeamsStep(tools, people);
        UUID[] organisations = groups.organisations(counts.organisations());
        UUID[] teams = groups.teams(counts.teams(), organisations);
        groups.members(teams);
        groups.counts();
        groups.doors(teams);
        ProcessesStep.Made processes = new ProcessesStep(tools, people).make(counts.processes(), counts.tasks(), organisations, teams);
        new ResourcesStep(tools, people).make(counts.resources(), processes.ids(), new TreesStep(tools).make(processes));
        new MailsStep(tools).make(people);
        return new Report(seed, counts, (System.nanoTime() - begun) / 1e9, people[0].id(), login, organisations[0], teams[0], processes.ids()[0]);
    }

    private int known() {
        return store.read(handle -> handle.createQuery("select count(*) from people.person").mapTo(Integer.class).one());
    }

    /** A password of its own, so that nobody knows it who cannot read the data directory. @return the sign-in name */
    private String account(PeopleStep.Made person, SignInNote place) {
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        accounts.create(person.id(), person.email(), password, Set.of());
        place.write(person.email(), password);
        return person.email();
    }
}
