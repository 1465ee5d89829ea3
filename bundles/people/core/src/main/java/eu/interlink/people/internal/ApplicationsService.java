package eu.interlink.people.internal;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.access.ProfileSource;
import eu.interlink.access.RateLimits;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Links;
import eu.interlink.mail.MailTexts;
import eu.interlink.mail.Mailer;
import eu.interlink.people.Application;
import eu.interlink.people.Applications;
import eu.interlink.people.MailChoices;
import eu.interlink.people.MailKind;
import eu.interlink.people.Team;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Applications in the database. */
@Component
public final class ApplicationsService implements Applications {

    private static final MailTexts TEXTS = new MailTexts("people", ApplicationsService.class);
    private static final int PER_HOUR = 10;
    private static final int MAX_PAGE = 200;

    private final Store store;
    private final Policy policy;
    private final Journal journal;
    private final RateLimits limits;
    private final TeamMembers members;
    private final Accounts accounts;
    private final ProfileSource profiles;
    private final Mailer mailer;
    private final Links links;
    private final MailChoices choices;
    private final ApplicationTable applications;
    private final TeamTable teams;
    private final MemberTable memberships;

    @Activate
    public ApplicationsService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference Journal journal,
            @Reference RateLimits limits, @Reference TeamMembers members, @Reference Accounts accounts, @Reference ProfileSource profiles,
            @Reference Mailer mailer, @Reference Links links, @Reference MailChoices choices) {
        this.choices = choices;
        this.store = store;
        this.policy = policy;
        this.journal = journal;
        this.limits = limits;
        this.members = members;
        this.accounts = accounts;
        this.profiles = profiles;
        this.mailer = mailer;
        this.links = links;
        applications = new ApplicationTable(store);
        teams = new TeamTable(store);
        memberships = new MemberTable(store);
    }

    @Override
    public Application apply(Caller caller, UUID teamId, String reason) {
        policy.require(caller, Actions.TEAM_VIEW, Optional.of(teamId));
        UUID person = caller.requirePerson();
        String good = Words.text(reason, "reason", MAX_TEXT);
        if (good.isEmpty()) {
            throw Problem.invalid("text-missing", "Say why you want to join.", "field", "reason");
        }
        limits.attempt("people.apply " + person, PER_HOUR, Duration.ofHours(1));
        return store.write(handle -> {
            Team team = teams.get(teamId);
            if (memberships.administers(teamId, person).isPresent()) {
                throw Problem.conflict("already-member", "You are a member of this team already.");
            }
            UUID id = Ids.next();
            if (!applications.insert(id, teamId, person, good, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS))) {
                throw Problem.conflict("already-applied", "You have asked already. The administrators of the team have not answered yet.");
            }
            append(caller, "people.team.applied", team, person);
            memberships.administratorsOf(teamId).forEach(administrator -> mail(administrator, MailKind.APPLICATION, (address, language) -> mailer.send(address,
                    TEXTS.get(language, "applied.subject", team.name()),
                    TEXTS.get(language, "applied.text", caller.name(), team.name(), good, links.to("teams/" + teamId)))));
            return applications.find(id).orElseThrow();
        });
    }

    @Override
    public Optional<Application> mine(Caller caller, UUID team) {
        policy.require(caller, Actions.TEAM_VIEW, Optional.of(team));
        return caller.person().flatMap(person -> applications.of(team, person));
    }

    @Override
    public void withdraw(Caller caller, UUID teamId) {
        policy.require(caller, Actions.TEAM_VIEW, Optional.of(teamId));
        store.run(handle -> {
            Application own = mine(caller, teamId).orElseThrow(() -> Problem.notFound("application"));
            take(own);
            append(caller, "people.team.application.withdrawn", teams.get(teamId), own.person().id());
        });
    }

    @Override
    public Page<Application> list(Caller caller, UUID team, int offset, int limit) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(team));
        teams.get(team);
        return applications.ofTeam(team, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE));
    }

    @Override
    public void accept(Caller caller, UUID teamId, UUID application) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(teamId));
        store.run(handle -> {
            Team team = teams.get(teamId);
            Application one = found(teamId, application);
            take(one);
            members.join(caller, teamId, one.person().id());
            mail(one.person().id(), MailKind.ANSWER, (address, language) -> mailer.send(address, TEXTS.get(language, "accepted.subject", team.name()),
                    TEXTS.get(language, "accepted.text", one.person().name(), team.name(), links.to("teams/" + teamId))));
        });
    }

    @Override
    public void decline(Caller caller, UUID teamId, UUID application, String answer) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(teamId));
        String good = Words.text(answer, "answer", MAX_TEXT);
        store.run(handle -> {
            Team team = teams.get(teamId);
            Application one = found(teamId, application);
            take(one);
            append(caller, "people.team.application.declined", team, one.person().id());
            mail(one.person().id(), MailKind.ANSWER, (address, language) -> mailer.send(address, TEXTS.get(language, "declined.subject", team.name()),
                    TEXTS.get(language, "declined.text", one.person().name(), team.name(), good)));
        });
    }

    private Application found(UUID team, UUID application) {
        return applications.find(application).filter(one -> one.team().equals(team)).orElseThrow(() -> Problem.notFound("application"));
    }

    private void take(Application application) {
        if (!applications.delete(application.id())) {
            throw Problem.notFound("application");
        }
    }

    /** In the person's own language; who has no account or does not want such mails gets none. */
    private void mail(UUID person, MailKind kind, BiConsumer<String, Locale> write) {
        if (!choices.wants(person, kind)) {
            return;
        }
        accounts.login(person).ifPresent(address -> profiles.profile(person).ifPresent(profile -> write.accept(address, profile.locale())));
    }

    private void append(Caller caller, String type, Team team, UUID person) {
        journal.append(caller, type, Optional.of(team.organisation()), Optional.of(team.id()), Map.of("team", team.name(), "person", person.toString()));
    }
}
