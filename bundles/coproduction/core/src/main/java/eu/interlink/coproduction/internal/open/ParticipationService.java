package eu.interlink.coproduction.internal.open;

import eu.interlink.access.Policy;
import eu.interlink.access.RateLimits;
import eu.interlink.coproduction.Participation;
import eu.interlink.coproduction.ParticipationRequest;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.open.RequestRow.Guest;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.rows.GrantRows;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.mail.MailAddress;
import eu.interlink.people.Organisations;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Requests to take part, in the database. */
@Component
@Designate(ocd = ParticipationService.Configuration.class)
public final class ParticipationService implements Participation {

    /** How much is taken in. */
    @ObjectClassDefinition(name = "Co-production: requests to take part")
    public @interface Configuration {

        @AttributeDefinition(name = "Guests per hour", description = "Requests of guests from one network address in an hour;"
                + " behind a proxy all guests share one.")
        int guests() default GUESTS;
    }

    /** Requests of guests from one network address in an hour. */
    public static final int GUESTS = 20;
    private static final int PER_HOUR = 10;
    private static final int PER_EMAIL = 3;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MAX_PAGE = 200;
    private static final String REASON = "reason";

    private final Store store;
    private final Guard guard;
    private final Journal journal;
    private final Snapshots snapshots;
    private final PersonNames names;
    private final RateLimits limits;
    private final ParticipationMails mails;
    private final Admission admission;
    private final Managers managers;
    private final int guests;

    @Activate
    public ParticipationService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Journal journal,
            @Reference Snapshots snapshots, @Reference PersonNames names, @Reference RateLimits limits, @Reference Organisations organisations,
            @Reference ParticipationMails mails, @Reference Admission admission, Configuration configuration) {
        this(store, policy, journal, snapshots, names, limits, mails, admission, new Managers(organisations), configuration.guests());
    }

    public ParticipationService(Store store, Policy policy, Journal journal, Snapshots snapshots, PersonNames names, RateLimits limits,
            ParticipationMails mails, Admission admission, Managers managers, int guests) {
        this.store = store;
        this.guard = new Guard(policy);
        this.journal = journal;
        this.snapshots = snapshots;
        this.names = names;
        this.limits = limits;
        this.mails = mails;
        this.admission = admission;
        this.managers = managers;
        this.guests = guests;
    }

    @Override
    public Standing standing(Caller caller, UUID process) {
        guard.require(caller, Actions.PUBLIC);
        return store.read(handle -> {
            requireOpen(handle, process);
            if (!caller.signedIn()) {
                return Standing.GUEST;
            }
            if (inside(caller, process)) {
                return Standing.INSIDE;
            }
            return new RequestRows(handle).ofPerson(process, caller.requirePerson()).isPresent() ? Standing.ASKED : Standing.FREE;
        });
    }

    @Override
    public ParticipationRequest ask(Caller caller, UUID process, String reason) {
        guard.require(caller, Actions.PARTICIPATION_ASK);
        UUID person = caller.requirePerson();
        String good = PlainText.lines(reason, REASON, MAX_TEXT);
        limits.attempt("coproduction.ask " + person, PER_HOUR, HOUR);
        RequestRow request = new RequestRow(Ids.next(), process, Optional.of(person), Optional.empty(), good, now());
        store.run(handle -> {
            requireOpen(handle, process);
            if (inside(caller, process)) {
                throw Problem.conflict("already-inside", "You take part in this process already.");
            }
            if (!keep(handle, caller, request, caller.name())) {
                throw Problem.conflict("already-asked", "You have asked already. Those who manage the process have not answered yet.");
            }
        });
        return shown(request, Map.of(person, caller.name()));
    }

    @Override
    public void withdraw(Caller caller, UUID process) {
        guard.require(caller, Actions.PARTICIPATION_ASK);
        store.run(handle -> {
            RequestRow own = new RequestRows(handle).ofPerson(process, caller.requirePerson()).orElseThrow(() -> Problem.notFound("request"));
            take(handle, own);
            append(caller, "withdrawn", own, process(handle, process));
        });
    }

    @Override
    public void askAsGuest(Caller caller, UUID process, String name, String email, String reason, String address) {
        guard.require(caller, Actions.PUBLIC);
        Guest guest = new Guest(PlainText.name(name), MailAddress.of(email), caller.locale());
        String good = PlainText.lines(reason, REASON, MAX_TEXT);
        limits.attempt("coproduction.ask from " + address, guests, HOUR);
        limits.attempt("coproduction.ask " + guest.email().key(), PER_EMAIL, HOUR);
        store.run(handle -> {
            requireOpen(handle, process);
            keep(handle, caller, new RequestRow(Ids.next(), process, Optional.empty(), Optional.of(guest), good, now()), guest.name());
        });
    }

    @Override
    public Page<ParticipationRequest> requests(Caller caller, UUID process, int offset, int limit) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        Page<RequestRow> page = store.read(handle -> new RequestRows(handle).page(process, Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE)));
        Map<UUID, String> called = names.names(page.items().stream().flatMap(row -> row.person().stream()).toList());
        return page.map(row -> shown(row, called));
    }

    @Override
    public List<TeamChoice> teams(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        return store.read(handle -> admission.teams(caller, new GrantRows(handle).of(process)));
    }

    @Override
    public void accept(Caller caller, UUID process, UUID request, UUID team) {
        answer(caller, process, request, "accepted", (row, about) -> {
            TeamChoice choice = teams(caller, process).stream().filter(one -> one.id().equals(team)).findFirst()
                    .orElseThrow(() -> Problem.invalid("team-unsuitable", "Choose a team that has a right in this process and that you may add people to.",
                            "field", "team"));
            row.person().ifPresent(person -> {
                admission.admit(caller, person, team);
                mails.accepted(row, about, choice.name());
            });
            row.guest().ifPresent(guest -> admission.invite(caller, guest, team, process));
        });
    }

    @Override
    public void decline(Caller caller, UUID process, UUID request, String answer) {
        answer(caller, process, request, "declined", (row, about) -> mails.declined(row, about, PlainText.linesOrNothing(answer, "answer", MAX_TEXT)));
    }

    private void answer(Caller caller, UUID process, UUID request, String what, BiConsumer<RequestRow, ProcessRow> how) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        store.run(handle -> {
            RequestRow row = new RequestRows(handle).find(process, request).orElseThrow(ParticipationService::answered);
            take(handle, row);
            ProcessRow about = process(handle, process);
            how.accept(row, about);
            append(caller, what, row, about);
        });
    }

    private static Problem answered() {
        return Problem.conflict("already-answered", "This request was answered already, or it was taken back. Load the page again.");
    }

    /** Keeps a request and tells those who manage the process. @return false if this person or address has asked already */
    private boolean keep(Handle handle, Caller caller, RequestRow request, String name) {
        RequestRows rows = new RequestRows(handle);
        if (rows.count(request.process()) >= MAX_WAITING) {
            throw Problem.limit("too-many-waiting", "Many people have asked already. Try again in some days.", "max", "" + MAX_WAITING);
        }
        boolean kept = rows.insert(request);
        if (kept) {
            ProcessRow about = process(handle, request.process());
            append(caller, "asked", request, about);
            mails.asked(managers.of(new GrantRows(handle).of(request.process())), about, name, request.reason());
        }
        return kept;
    }

    private static void take(Handle handle, RequestRow request) {
        if (!new RequestRows(handle).delete(request.id())) {
            throw answered();
        }
    }

    private static void requireOpen(Handle handle, UUID process) {
        new OpeningRows(handle).find(process).orElseThrow(() -> Problem.notFound("process"));
    }

    private boolean inside(Caller caller, UUID process) {
        return snapshots.snapshot(process).filter(now -> snapshots.sees(caller, now)).isPresent();
    }

    private static ProcessRow process(Handle handle, UUID process) {
        return new ProcessRows(handle).find(process).orElseThrow(() -> Problem.notFound("process"));
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ParticipationRequest shown(RequestRow row, Map<UUID, String> names) {
        return new ParticipationRequest(row.id(), row.process(), row.person(), row.guest().map(Guest::name).or(() -> row.person().map(names::get)).orElse(""),
                row.guest().map(guest -> guest.email().text()), row.reason(), row.asked());
    }

    /** Of guests the journal knows nothing. */
    private void append(Caller caller, String what, RequestRow row, ProcessRow process) {
        Map<String, String> params = new TreeMap<>(Map.of("name", process.name()));
        row.person().ifPresent(person -> params.put("person", person.toString()));
        journal.append(caller, "coproduction.participation." + what, Optional.of(process.id()), Optional.of(process.id()), params);
    }
}
