package eu.interlink.coproduction.internal.open;

import eu.interlink.access.Policy;
import eu.interlink.coproduction.OpenProcess;
import eu.interlink.coproduction.OpenProcesses;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.open.OpeningRows.Open;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Memberships;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Open processes in the database. */
@Component
public final class OpeningService implements OpenProcesses {

    private static final int MAX_PAGE = 200;
    private static final Opening NEVER = new Opening(false, "", "", 0);

    private final Store store;
    private final Guard guard;
    private final Memberships memberships;
    private final Journal journal;

    @Activate
    public OpeningService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Memberships memberships,
            @Reference Journal journal) {
        this.store = store;
        this.guard = new Guard(policy);
        this.memberships = memberships;
        this.journal = journal;
    }

    @Override
    public Opening opening(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        return store.read(handle -> new OpeningRows(handle).opening(process)).orElse(NEVER);
    }

    @Override
    public Opening change(Caller caller, UUID process, Opening wish) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        String needs = wish.open() ? PlainText.lines(wish.needs(), "needs", MAX_NEEDS) : PlainText.linesOrNothing(wish.needs(), "needs", MAX_NEEDS);
        Opening good = new Opening(wish.open(), needs, PlainText.lineOrNothing(wish.wanted(), "wanted", MAX_WANTED), wish.version());
        return store.write(handle -> {
            OpeningRows rows = new OpeningRows(handle);
            Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
            String name = new ProcessRows(handle).find(process).orElseThrow(() -> Problem.notFound("process")).name();
            if (!(good.version() == 0 ? rows.insert(process, good, now) : rows.update(process, good, now))) {
                throw Problem.stale("process");
            }
            journal.append(caller, good.open() ? "coproduction.opening.open" : "coproduction.opening.closed", Optional.of(process), Optional.of(process),
                    Map.of("name", name));
            return rows.opening(process).orElseThrow();
        });
    }

    @Override
    public Page<OpenProcess> list(Caller caller, Optional<String> text, int offset, int limit) {
        guard.require(caller, Actions.PUBLIC);
        Page<Open> page = store.read(handle -> new OpeningRows(handle).page(text.filter(words -> !words.isBlank()), Math.max(0, offset),
                Math.clamp(limit, 1, MAX_PAGE)));
        Map<UUID, String> names = organisations(page.items());
        return page.map(open -> shown(open, names));
    }

    @Override
    public OpenProcess find(Caller caller, UUID process) {
        guard.require(caller, Actions.PUBLIC);
        Open open = store.read(handle -> new OpeningRows(handle).find(process)).orElseThrow(() -> Problem.notFound("process"));
        return shown(open, organisations(List.of(open)));
    }

    private Map<UUID, String> organisations(List<Open> rows) {
        Set<UUID> ids = rows.stream().flatMap(open -> open.organisation().stream()).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : memberships.organisationNames(ids);
    }

    private static OpenProcess shown(Open open, Map<UUID, String> organisations) {
        return new OpenProcess(open.id(), open.name(), open.description(), open.language(), open.organisation().map(organisations::get), open.needs(),
                open.wanted(), open.since());
    }
}
