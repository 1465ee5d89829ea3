package eu.interlink.coproduction.internal.work;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.access.RateLimits;
import eu.interlink.coproduction.WorkCalendar;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.rows.Reader;
import eu.interlink.interlinker.Caller;
import eu.interlink.mail.Links;
import eu.interlink.people.Memberships;
import eu.interlink.store.Store;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calendars of due dates. */
@Component
public final class CalendarService implements WorkCalendar {

    /** Where the calendars are, without a slash at the beginning. */
    static final String PATH = "api/v1/work/calendar/";
    private static final String ENDING = ".ics";

    private final Store store;
    private final Guard guard;
    private final Memberships memberships;
    private final Snapshots snapshots;
    private final Links links;
    private final ReaderTokens tokens;

    @Activate
    public CalendarService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Memberships memberships,
            @Reference Snapshots snapshots, @Reference Accounts accounts, @Reference RateLimits limits, @Reference Links links) {
        this.store = store;
        this.guard = new Guard(policy);
        this.memberships = memberships;
        this.snapshots = snapshots;
        this.links = links;
        tokens = new ReaderTokens(store, accounts, limits);
    }

    @Override
    public Optional<String> address(Caller caller) {
        guard.require(caller, Actions.WORK_LIST);
        return tokens.of(caller.requirePerson()).map(this::address);
    }

    @Override
    public String renew(Caller caller) {
        guard.require(caller, Actions.WORK_LIST);
        return address(tokens.renew(caller.requirePerson()));
    }

    @Override
    public void revoke(Caller caller) {
        guard.require(caller, Actions.WORK_LIST);
        tokens.revoke(caller.requirePerson());
    }

    @Override
    public String open(Caller caller, String token, String address) {
        guard.require(caller, Actions.PUBLIC);
        return calendar(tokens.person(token != null && token.endsWith(ENDING) ? token.substring(0, token.length() - ENDING.length()) : token, address));
    }

    private String calendar(Caller person) {
        Reader reader = new Reader(snapshots.reader(person).everything(), person.person(), memberships.teamsOf(person.requirePerson()));
        CalendarText calendar = new CalendarText();
        store.read(handle -> new WorkRows(handle, reader).dated(MAX_DATES)).forEach(row -> calendar.day(row.id(), row.due().orElseThrow(),
                row.name() + " (" + row.processName() + ")", links.to("tasks/" + row.task()), row.changed()));
        return calendar.end();
    }

    private String address(String token) {
        return links.to(PATH + token + ENDING);
    }
}
