package eu.interlink.people.internal;

import eu.interlink.access.Policy;
import eu.interlink.access.RateLimits;
import eu.interlink.access.SignIn;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.mail.Links;
import eu.interlink.mail.MailTexts;
import eu.interlink.mail.Mailer;
import eu.interlink.people.Invitation;
import eu.interlink.people.Invitations;
import eu.interlink.people.MemberFiles;
import eu.interlink.people.Team;
import eu.interlink.people.internal.OrganisationTable.Reader;
import eu.interlink.settings.Preferences;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invitations in the database. */
@Component
public final class InvitationsService implements Invitations {

    private static final MailTexts TEXTS = new MailTexts("people", InvitationsService.class);
    private static final int MOST_USES = 500;
    private static final int MAX_PAGE = 200;
    /** Where somebody may be invited to. */
    private static final Pattern PLACE = Pattern.compile("(tasks|processes|resources)/[0-9a-f-]{36}");
    static final int MOST_MAILS = 200;
    /** Anybody can make a team; nobody is to send the mails of a whole town with it. */
    static final int MAILS_PER_HOUR = MemberFiles.MAX_ROWS;
    private static final int MOST_TOLD = 10;
    private static final Duration LONGEST = Duration.ofDays(90);

    private final Store store;
    private final Policy policy;
    private final SignIn signIn;
    private final Journal journal;
    private final Preferences preferences;
    private final PersonNames names;
    private final Registration registration;
    private final FirstAdministrator first;
    private final TeamMembers members;
    private final Mailer mailer;
    private final Links links;
    private final RateLimits limits;
    private final Clock clock;
    private final InvitationTable invitations;
    private final TeamTable teams;

    @Activate
    public InvitationsService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference SignIn signIn,
            @Reference Journal journal, @Reference Preferences preferences, @Reference PersonNames names, @Reference Registration registration,
            @Reference FirstAdministrator first, @Reference TeamMembers members, @Reference Mailer mailer, @Reference Links links,
            @Reference RateLimits limits) {
        this(store, policy, signIn, journal, preferences, names, registration, first, members, mailer, links, limits, Clock.systemUTC());
    }

    InvitationsService(Store store, Policy policy, SignIn signIn, Journal journal, Preferences preferences, PersonNames names,
            Registration registration, FirstAdministrator first, TeamMembers members, Mailer mailer, Links links, RateLimits limits,
            Clock clock) {
        this.store = store;
        this.policy = policy;
        this.signIn = signIn;
        this.journal = journal;
        this.preferences = preferences;
        this.names = names;
        this.registration = registration;
        this.first = first;
        this.members = members;
        this.mailer = mailer;
        this.links = links;
        this.limits = limits;
        this.clock = clock;
        invitations = new InvitationTable(store);
        teams = new TeamTable(store);
    }

    @Override
    public Issued invite(Caller caller, UUID teamId, int uses, Duration valid) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(teamId));
        if (uses < 1 || uses > MOST_USES) {
            throw Problem.invalid("uses-out-of-range", "Choose a number between 1 and " + MOST_USES + ".", "field", "uses", "max", String.valueOf(MOST_USES));
        }
        check(valid);
        Team team = team(caller, teamId);
        String secret = Secrets.random();
        InvitationTable.Row row = row(caller, Optional.of(teamId), uses, valid);
        store.run(handle -> {
            invitations.insert(row, Secrets.hash(secret));
            append(caller, "people.team.invited", team, Map.of("team", team.name(), "uses", String.valueOf(uses)));
        });
        return new Issued(shown(row, team, inviter(row)), secret);
    }

    private static void check(Duration valid) {
        if (!valid.isPositive() || valid.compareTo(LONGEST) > 0) {
            throw Problem.invalid("days-out-of-range", "An invitation is good for " + LONGEST.toDays() + " days at most.", "field", "days",
                    "max", String.valueOf(LONGEST.toDays()));
        }
    }

    private InvitationTable.Row row(Caller caller, Optional<UUID> team, int uses, Duration valid) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new InvitationTable.Row(Ids.next(), team, uses, Optional.of(now.plus(valid)), now, caller.person());
    }

    @Override
    public int inviteToPlatform(Caller caller, List<String> emails, Duration valid) {
        policy.require(caller, Actions.ADMIN, Optional.empty());
        check(valid);
        Collection<String> addresses = addresses(emails);
        Locale language = caller.locale();
        store.run(handle -> addresses.forEach(address -> {
            String secret = Secrets.random();
            invitations.insert(row(caller, Optional.empty(), 1, valid), Secrets.hash(secret));
            mailer.send(address, TEXTS.get(language, "platform.subject"),
                    TEXTS.get(language, "platform.text", caller.name(), day(caller, valid), links.to("join/" + secret)));
            journal.append(caller, "people.person.invited", Optional.empty(), Optional.empty(), Map.of());
        }));
        return addresses.size();
    }

    private String day(Caller caller, Duration valid) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(caller.locale()).withZone(caller.zone()).format(clock.instant().plus(valid));
    }

    @Override
    public int inviteByMail(Caller caller, UUID teamId, List<String> emails, Duration valid, Optional<String> to) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(teamId));
        Collection<String> addresses = addresses(emails);
        if (to.filter(path -> !PLACE.matcher(path).matches()).isPresent()) {
            throw Problem.invalid("wrong-value", "This is no page to be invited to. It is written like tasks/ID.", "field", "to");
        }
        Team team = team(caller, teamId);
        caller.person().ifPresent(person -> addresses.forEach(address -> limits.attempt("people.invite " + person, MAILS_PER_HOUR, Duration.ofHours(1))));
        Locale language = caller.locale();
        String until = day(caller, valid);
        store.run(handle -> addresses.forEach(address -> {
            Issued issued = invite(caller, teamId, 1, valid);
            mailer.send(address, TEXTS.get(language, "invitation.subject", team.name()), TEXTS.get(language, "invitation.text", caller.name(),
                    team.name(), team.organisationName(), until, links.to("join/" + issued.secret() + to.map(path -> "?to=" + path).orElse(""))));
        }));
        return addresses.size();
    }

    private static Collection<String> addresses(List<String> emails) {
        Map<String, String> addresses = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String email : emails) {
            try {
                String good = Words.email(email);
                addresses.putIfAbsent(good.toLowerCase(Locale.ROOT), good);
            } catch (Problem e) {
                wrong.add(email);
            }
        }
        if (!wrong.isEmpty()) {
            String list = String.join(", ", wrong.subList(0, Math.min(MOST_TOLD, wrong.size())));
            throw Problem.invalid("emails-invalid", "These are no e-mail addresses: " + list + ". Nobody was invited yet.", "field", "emails", "emails", list);
        }
        if (addresses.isEmpty()) {
            throw Problem.invalid("emails-missing", "Enter at least one e-mail address.", "field", "emails");
        }
        if (addresses.size() > MOST_MAILS) {
            throw Problem.limit("too-many", "Invite at most " + MOST_MAILS + " people at once.", "field", "emails", "max", String.valueOf(MOST_MAILS));
        }
        return addresses.values();
    }

    @Override
    public Page<Invitation> open(Caller caller, UUID teamId, int offset, int limit) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(teamId));
        Team team = team(caller, teamId);
        Page<InvitationTable.Row> rows = invitations.ofTeam(teamId, clock.instant(), Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
        Map<UUID, String> inviters = names.names(rows.items().stream().flatMap(row -> row.createdBy().stream()).distinct().toList());
        return rows.map(row -> shown(row, team, row.createdBy().map(inviters::get).orElse("")));
    }

    @Override
    public void revoke(Caller caller, UUID teamId, UUID invitation) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(teamId));
        Team team = team(caller, teamId);
        store.run(handle -> {
            if (!invitations.delete(teamId, invitation)) {
                throw Problem.notFound("invitation");
            }
            append(caller, "people.team.invitation.revoked", team, Map.of("team", team.name()));
        });
    }

    @Override
    public Preview preview(Caller caller, String secret) {
        policy.require(caller, Actions.PUBLIC, Optional.empty());
        InvitationTable.Row row = usable(secret);
        Optional<Team> team = row.team().map(id -> team(caller, id));
        return new Preview(team.map(Team::name), team.map(Team::organisationName), inviter(row), row.setup());
    }

    @Override
    public SignIn.Opened accept(Caller caller, String secret, String name, String email, String password, String device) {
        policy.require(caller, Actions.PUBLIC, Optional.empty());
        return store.write(handle -> {
            InvitationTable.Row row = usable(secret);
            take(row);
            UUID person = registration.register(name, email, password, row.setup() ? Set.of(Caller.ROLE_ADMIN, Caller.ROLE_EDITOR) : Set.of());
            // The guest has chosen a language already; it stays.
            preferences.put(person, ProfileService.LANGUAGE, Optional.of(caller.locale().getLanguage()).filter(language -> !language.isEmpty()));
            SignIn.Opened opened = signIn.open(person, device == null ? "" : device);
            Caller registered = signIn.resolve(opened.token()).orElseThrow();
            journal.append(registered, "people.person.registered", Optional.empty(), Optional.of(person), Map.of());
            row.team().ifPresent(team -> members.join(registered, team, person));
            return opened;
        });
    }

    @Override
    public Team join(Caller caller, String secret) {
        policy.require(caller, Actions.SELF, Optional.empty());
        UUID person = caller.requirePerson();
        return store.write(handle -> {
            InvitationTable.Row row = usable(secret);
            UUID team = row.team().orElseThrow(InvitationsService::unknown);
            if (members.join(caller, team, person)) {
                take(row);
            }
            return team(caller, team);
        });
    }

    private InvitationTable.Row usable(String secret) {
        return invitations.open(Secrets.hash(secret), clock.instant()).filter(row -> !row.setup() || first.awaited())
                .orElseThrow(InvitationsService::unknown);
    }

    private void take(InvitationTable.Row row) {
        if (!invitations.use(row.id())) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.notFound("invitation");
    }

    private Team team(Caller caller, UUID id) {
        return teams.find(new Reader(caller.person(), caller.has(Caller.ROLE_ADMIN)), id).orElseThrow(() -> Problem.notFound("team"));
    }

    private String inviter(InvitationTable.Row row) {
        return row.createdBy().map(person -> names.names(List.of(person)).get(person)).orElse("");
    }

    private static Invitation shown(InvitationTable.Row row, Team team, String inviter) {
        return new Invitation(row.id(), row.team(), Optional.of(team.name()), row.left(), row.expires().orElseThrow(), row.created(), inviter);
    }

    private void append(Caller caller, String type, Team team, Map<String, String> params) {
        journal.append(caller, type, Optional.of(team.organisation()), Optional.of(team.id()), params);
    }
}
