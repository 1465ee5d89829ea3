package eu.interlink.coproduction.internal.register;

import eu.interlink.access.Policy;
import eu.interlink.coproduction.ProcessingRecord;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Memberships;
import eu.interlink.store.Store;
import java.io.IOException;
import java.io.OutputStream;
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

/** The register of processing in the database. */
@Component
public final class RegisterService implements ProcessingRegister {

    private static final int MAX_PAGE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final Store store;
    private final Guard guard;
    private final Memberships memberships;
    private final Journal journal;

    @Activate
    public RegisterService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Memberships memberships,
            @Reference Journal journal) {
        this.store = store;
        this.guard = new Guard(policy);
        this.memberships = memberships;
        this.journal = journal;
    }

    @Override
    public ProcessingRecord get(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        return shown(List.of(found(process))).getFirst();
    }

    private RecordRow found(UUID process) {
        return store.read(handle -> new RecordRows(handle).find(process)).orElseThrow(() -> Problem.notFound("process"));
    }

    @Override
    public ProcessingRecord update(Caller caller, UUID process, Draft draft, int version) {
        guard.require(caller, Actions.PROCESS_MANAGE, process, "process");
        Draft good = checked(draft);
        return store.write(handle -> {
            RecordRow before = found(process);
            boolean own = before.organisation().map(this::name).filter(good.controller()::equals).isPresent();
            // Whoever left the name as it was proposed means the organisation, also when it is called otherwise one day.
            Draft kept = own ? controlledBy(good, "") : good;
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            RecordRows rows = new RecordRows(handle);
            if (!(version == 0 ? rows.insert(process, kept, now) : rows.update(process, kept, version, now))) {
                throw Problem.stale("record");
            }
            journal.append(caller, "coproduction.register.changed", Optional.of(process), Optional.of(process), Map.of("name", before.processName()));
            return get(caller, process);
        });
    }

    private String name(UUID organisation) {
        return memberships.organisationNames(Set.of(organisation)).getOrDefault(organisation, "");
    }

    @Override
    public Page<ProcessingRecord> list(Caller caller, int offset, int limit) {
        guard.require(caller, Actions.REGISTER_LIST);
        Page<RecordRow> page = store.read(handle -> new RecordRows(handle).page(Math.max(0, offset), Math.clamp(limit, 1, MAX_PAGE)));
        return new Page<>(shown(page.items()), page.total(), page.offset());
    }

    @Override
    public long gaps(Caller caller) {
        guard.require(caller, Actions.REGISTER_LIST);
        return store.read(handle -> new RecordRows(handle).gaps());
    }

    @Override
    public void export(Caller caller, OutputStream out) throws IOException {
        guard.require(caller, Actions.REGISTER_LIST);
        journal.append(caller, "coproduction.register.exported", Optional.empty(), Optional.empty(), Map.of());
        try (RecordFile file = new RecordFile(out)) {
            List<RecordRow> rows = after(FIRST);
            while (!rows.isEmpty()) {
                shown(rows).forEach(file::write);
                rows = after(rows.getLast().process());
            }
        }
    }

    private List<RecordRow> after(UUID process) {
        return store.read(handle -> new RecordRows(handle).after(process, MAX_PAGE));
    }

    private List<ProcessingRecord> shown(List<RecordRow> rows) {
        Set<UUID> organisations = rows.stream().flatMap(row -> row.organisation().stream()).collect(Collectors.toSet());
        Map<UUID, String> names = organisations.isEmpty() ? Map.of() : memberships.organisationNames(organisations);
        return rows.stream().map(row -> {
            Draft draft = row.draft().controller().isEmpty() ? controlledBy(row.draft(), row.organisation().map(names::get).orElse("")) : row.draft();
            return new ProcessingRecord(row.process(), row.processName(), draft, Gaps.in(draft), row.changed(), row.version());
        }).toList();
    }

    private static Draft controlledBy(Draft draft, String controller) {
        return new Draft(controller, draft.contact(), draft.officer(), draft.purposes(), draft.legalBasis(), draft.people(), draft.data(), draft.recipients(),
                draft.transfers(), draft.erasure(), draft.security());
    }

    private static Draft checked(Draft draft) {
        return new Draft(PlainText.lineOrNothing(draft.controller(), "controller", MAX_NAME), text("contact", draft.contact()), text("officer", draft.officer()),
                text("purposes", draft.purposes()), draft.legalBasis() == null ? LegalBasis.NOT_DECIDED : draft.legalBasis(), text("people", draft.people()),
                text("data", draft.data()), text("recipients", draft.recipients()), text("transfers", draft.transfers()), text("erasure", draft.erasure()),
                text("security", draft.security()));
    }

    private static String text(String field, String typed) {
        return PlainText.linesOrNothing(typed, field, MAX_TEXT);
    }
}
