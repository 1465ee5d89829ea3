package eu.interlink.coproduction.internal.work;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.access.RateLimits;
import eu.interlink.coproduction.WorkCalendar;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.process.Viewers;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.coproduction.internal.share.ShareTokens;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.mail.Links;
import eu.interlink.people.Memberships;
import eu.interlink.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calendars of due dates. Their tokens are signed like those of share links. */
@Component
public final class CalendarService implements WorkCalendar {

    /** Where the calendars are, without a slash at the beginning. */
    static final String PATH = "api/v1/work/calendar/";
    private static final String ENDING = ".ics";
    private static final int WRONG = 30;
    private static final Duration WRONG_WITHIN = Duration.ofMinutes(10);

    private final Store store;
    private final Guard guard;
    private final Memberships memberships;
    private final Snapshots snapshots;
    private final RateLimits limits;
    private final Links links;
    private final Accounts accounts;
    private final ShareTokens tokens;

    @Activate
    public CalendarService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Memberships memberships,
            @Reference Snapshots snapshots, @Reference Accounts accounts, @Reference RateLimits limits, @Reference Links links) {
        this.store = store;
        this.guard = new Guard(policy);
        this.memberships = memberships;
        this.snapshots = snapshots;
        this.limits = limits;
        this.links = links;
        this.accounts = accounts;
        tokens = new ShareTokens(store);
    }

    @Override
    public Optional<String> address(Caller caller) {
        guard.require(caller, Actions.WORK_LIST);
        UUID person = caller.requirePerson();
        return store.read(handle -> new CalendarRows(handle).of(person)).map(this::address);
    }

    @Override
    public String renew(Caller caller) {
        guard.require(caller, Actions.WORK_LIST);
        UUID person = caller.requirePerson();
        UUID id = UUID.randomUUID();
        store.run(handle -> {
            CalendarRows rows = new CalendarRows(handle);
            rows.delete(person);
            rows.insert(person, id, Instant.now().truncatedTo(ChronoUnit.MICROS));
        });
        return address(id);
    }

    @Override
    public void revoke(Caller caller) {
        guard.require(caller, Actions.WORK_LIST);
        UUID person = caller.requirePerson();
        store.run(handle -> new CalendarRows(handle).delete(person));
    }

    @Override
    public String open(Caller caller, String token, String address) {
        guard.require(caller, Actions.PUBLIC);
        String bare = token != null && token.endsWith(ENDING) ? token.substring(0, token.length() - ENDING.length()) : token;
        Optional<Caller> person = tokens.read(bare).flatMap(id -> store.read(handle -> new CalendarRows(handle).person(id)))
                .flatMap(id -> Optional.ofNullable(Viewers.callers(accounts, List.of(id)).get(id)));
        if (person.isEmpty()) {
            limits.attempt("coproduction.calendar " + address, WRONG, WRONG_WITHIN);
        }
        return person.map(this::calendar).orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "calendar",
                "This calendar does not exist, or not any more. Copy its address anew from My work.", Map.of()));
    }

    private String calendar(Caller person) {
        Reader reader = new Reader(snapshots.reader(person).everything(), person.person(), memberships.teamsOf(person.requirePerson()));
        CalendarText calendar = new CalendarText();
        store.read(handle -> new WorkRows(handle, reader).dated(MAX_DATES)).forEach(row -> calendar.day(row.id(), row.due().orElseThrow(),
                row.name() + " (" + row.processName() + ")", links.to("tasks/" + row.task()), row.changed()));
        return calendar.end();
    }

    private String address(UUID id) {
        return links.to(PATH + tokens.signer().apply(id) + ENDING);
    }
}
