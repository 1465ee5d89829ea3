package eu.interlink.people.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.interlink.access.Accounts;
import eu.interlink.access.SignIn;
import eu.interlink.access.Tokens;
import eu.interlink.access.internal.AccountData;
import eu.interlink.access.internal.Callers;
import eu.interlink.access.internal.OperatorToken;
import eu.interlink.access.internal.PolicyEngine;
import eu.interlink.access.internal.SlidingLimits;
import eu.interlink.access.internal.StoredAccounts;
import eu.interlink.access.internal.StoredIdleAccounts;
import eu.interlink.access.internal.StoredSecondFactor;
import eu.interlink.access.internal.StoredSignIn;
import eu.interlink.access.internal.StoredTokens;
import eu.interlink.events.Event;
import eu.interlink.events.Journal;
import eu.interlink.events.internal.TestJournal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Links;
import eu.interlink.people.Organisation;
import eu.interlink.people.Organisations;
import eu.interlink.people.Person;
import eu.interlink.people.Team;
import eu.interlink.people.TeamCreators;
import eu.interlink.people.TeamType;
import eu.interlink.settings.Preferences;
import eu.interlink.settings.internal.StoredPreferences;
import eu.interlink.store.Store;
import eu.interlink.store.internal.DatabaseTextSearch;
import eu.interlink.testing.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;

/** The people area on a real database with the real access, journal and preferences. */
public final class World implements AutoCloseable {

    public static final Caller GUEST = Caller.anonymous(Locale.of("lv"));
    public static final String PASSWORD = "seven green bicycles";

    /** A clock that stands until it is moved. */
    static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    final TestClock clock = new TestClock();
    final Path data;
    public final TestStore database;
    final TestJournal journals;
    final Journal journal;
    final Preferences preferences;
    public final Accounts accounts;
    public final SignIn signIn;
    public final Tokens tokens;
    public final PolicyEngine policy = new PolicyEngine();
    final MembershipService memberships;
    final Callers callers;
    final StoredIdleAccounts idle;
    FirstAdministrator first;
    public PeopleService people;
    public OrganisationsService organisations;
    public InvitationsService invitations;
    public PersonalDataService personal;
    public PasswordResetService resets;
    public ApplicationsService applications;
    EmailAddressesService addresses;
    PicturesService pictures;
    MailChoicesService choices;
    LegalTextsService legal;
    public MemberFilesService files;
    public RetentionService retention;
    final TestMailer mails = new TestMailer();

    public World(String engine, Path data) {
        this.data = data;
        database = TestStore.of(engine, "access", "people", "events", "settings");
        Store store = database.store();
        journals = new TestJournal(database);
        journal = journals.journal();
        preferences = new StoredPreferences(store);
        callers = new Callers(store);
        callers.setProfiles(new ProfileService(store, preferences));
        accounts = new StoredAccounts(store, callers);
        signIn = new StoredSignIn(store, callers, Clock.systemUTC());
        tokens = new StoredTokens(store, callers, signIn, new OperatorToken(data));
        idle = new StoredIdleAccounts(store);
        policy.add(new PeopleRules(store));
        memberships = new MembershipService(store);
        start();
    }

    /** As an administrator who looked just before. */
    Person setRoles(Caller admin, UUID person, Set<String> roles) {
        Person seen = people.person(admin, person).orElseThrow();
        return people.setAccount(admin, person, roles, seen.disabled(), seen.version());
    }

    /** As an administrator who looked just before. */
    Person setDisabled(Caller admin, UUID person, boolean disabled) {
        Person seen = people.person(admin, person).orElseThrow();
        return people.setAccount(admin, person, seen.roles(), disabled, seen.version());
    }

    /** Makes the services, as a start of the platform does. */
    void start() {
        Store store = database.store();
        first = new FirstAdministrator(store, accounts, data);
        Registration registration = new Registration(store, accounts, first);
        TeamMembers members = new TeamMembers(store, journal, memberships);
        people = new PeopleService(store, policy, accounts, journal, new SlidingLimits(), registration,
                new StoredSecondFactor(store, callers, Clock.systemUTC()));
        personal = new PersonalDataService(store, policy, accounts, journal, List.of(new PeopleData(store, preferences, journal, members, memberships),
                new AccountData(store, accounts, signIn, tokens)), List.of(new DatabaseTextSearch(store)));
        organisations = new OrganisationsService(store, policy, journal, members);
        invitations = new InvitationsService(store, policy, signIn, journal, preferences, new PersonNamesService(store), registration, first, members,
                mails, new Links("https://interlink.example.org/"), new SlidingLimits(), clock);
        files = new MemberFilesService(store, policy, journal, accounts, invitations, members);
        applications = new ApplicationsService(store, policy, journal, new SlidingLimits(), members, accounts, new ProfileService(store, preferences), mails,
                new Links("https://interlink.example.org/"), new MailChoicesService(store, policy, preferences));
        addresses = new EmailAddressesService(store, policy, accounts, new SlidingLimits(), mails, new Links("https://interlink.example.org/"), journal, people, clock);
        pictures = new PicturesService(store, policy);
        choices = new MailChoicesService(store, policy, preferences);
        legal = new LegalTextsService(store, policy, journal);
        retention = new RetentionService(store, policy, idle, mails, journal);
        resets = new PasswordResetService(store, policy, accounts, new ProfileService(store, preferences), new SlidingLimits(), mails,
                new Links("https://interlink.example.org/"), journal);
    }

    /** Registers a person with the e-mail address {@code <name>@example.org} and signs it in. */
    public Caller person(String name, String... roles) {
        UUID id = people.register(Caller.system(), name, name.replace(' ', '.') + "@example.org", PASSWORD, Set.of(roles)).id();
        return signIn.resolve(signIn.open(id, "test").token()).orElseThrow();
    }

    Organisation organisation(Caller caller, String name, boolean open) {
        return organisations.create(caller, new Organisations.Draft(name, "", open, TeamType.PUBLIC_ADMINISTRATION, TeamCreators.ADMINISTRATORS));
    }

    Team team(Caller caller, UUID organisation, String name) {
        return organisations.createTeam(caller, organisation, new Organisations.TeamDraft(name, "", TeamType.CITIZENS));
    }

    List<String> happenings(UUID topic) {
        return journal.ofTopic(topic, 0, 100).items().stream().map(Event::type).toList();
    }

    public static Problem refused(Problem.Kind kind, String code, Executable call) {
        Problem problem = assertThrows(Problem.class, call);
        assertEquals(code, problem.code());
        assertEquals(kind, problem.kind());
        return problem;
    }

    @Override
    public void close() {
        journals.close();
        database.close();
    }
}
