package eu.interlink.audit.internal;

import eu.interlink.audit.Audit;
import eu.interlink.audit.Audit.Entry;
import eu.interlink.audit.Audit.Filter;
import eu.interlink.audit.Audit.Head;
import eu.interlink.audit.Audit.Verification;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit log by HTTP. */
@Component
public final class AuditEndpoints implements Endpoints {

    /** A page of entries. */
    record Entries(List<Entry> items, long total, int offset) {

        static Entries of(Page<Entry> page) {
            return new Entries(page.items(), page.total(), page.offset());
        }
    }

    private static final Parameter TYPE = new Parameter("type", "Beginning of the type, e.g. lifecycle.", false);
    private static final Parameter PERSON = new Parameter("person", "Id of the person who did it.", false);
    private static final Parameter FROM = new Parameter("from", "First day, e.g. 2026-11-01, in UTC.", false);
    private static final Parameter TO = new Parameter("to", "Last day, e.g. 2026-11-30, in UTC.", false);
    private static final Parameter HEAD = new Parameter("head", "A head that was noted earlier, as NUMBER:HASH.", false);

    private final Audit audit;

    @Activate
    public AuditEndpoints(@Reference Audit audit) {
        this.audit = audit;
    }

    @Override
    public String tag() {
        return "Audit";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/audit", AuditRules.VIEW, "Lists what was done to the installation, the newest first.", Entries.class,
                        call -> Entries.of(audit.list(call.caller(), filter(call), call.offset(), call.limit()))).with(TYPE, PERSON, FROM, TO).paged(),
                Endpoint.get("/audit/verification", AuditRules.VIEW, "Checks that no entry was changed, taken out or put in between.", Verification.class,
                        call -> audit.verify(call.caller(), call.query("head").map(Head::parse))).with(HEAD),
                Endpoint.get("/audit/export", AuditRules.VIEW, "The whole log, a JSON object a line, for a check elsewhere.", Stream.class, this::export));
    }

    private Stream export(Call call) {
        // Asked before the answer begins, so that a refusal is one.
        audit.list(call.caller(), Filter.NONE, 0, 1);
        return new Stream("application/jsonl", Optional.of("audit.jsonl"), out -> audit.export(call.caller(), out));
    }

    private static Filter filter(Call call) {
        return new Filter(call.query("type"), value(call, "person", UUID::fromString, "an id"), value(call, "from", AuditEndpoints::begin, "a day such as 2026-11-01"),
                value(call, "to", text -> begin(LocalDate.parse(text).plusDays(1).toString()), "a day such as 2026-11-30"));
    }

    private static Instant begin(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static <T> Optional<T> value(Call call, String name, Function<String, T> reader, String what) {
        return call.query(name).map(text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Problem.invalid("wrong-value", "The parameter '" + name + "' must be " + what + ".", "field", name);
            }
        });
    }
}
