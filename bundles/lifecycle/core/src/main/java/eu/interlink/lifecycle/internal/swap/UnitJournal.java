package eu.interlink.lifecycle.internal.swap;

import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what happened to units into the journal, for the audit. */
@Component(service = UnitJournal.class)
public final class UnitJournal {

    private final Journal journal;

    @Activate
    public UnitJournal(@Reference Journal journal) {
        this.journal = journal;
    }

    /** @param planned what the plan said */
    void installed(Caller caller, UnitRow row, Optional<UnitRow> before, Map<String, String> planned) {
        append(caller, before.isPresent() ? "lifecycle.unit.upgraded" : "lifecycle.unit.installed", change(row, before, planned));
    }

    /** A version that did not prove itself. @param planned what the plan said @param reason why, for people */
    void failed(Caller caller, UnitRow row, Optional<UnitRow> before, Map<String, String> planned, String reason) {
        Map<String, String> params = change(row, before, planned);
        params.put("reason", reason);
        append(caller, "lifecycle.unit.failed", params);
    }

    private static Map<String, String> change(UnitRow row, Optional<UnitRow> before, Map<String, String> planned) {
        Map<String, String> params = params(row);
        params.putAll(planned);
        before.ifPresent(former -> params.put("from", former.version()));
        return params;
    }

    void disabled(Caller caller, UnitRow row) {
        append(caller, "lifecycle.unit.disabled", params(row));
    }

    /** By the platform itself. @param reason why, for people */
    void switchedOff(UnitRow row, String reason) {
        Map<String, String> params = params(row);
        params.put("reason", reason);
        append(Caller.system(), "lifecycle.unit.disabled", params);
    }

    void enabled(Caller caller, UnitRow row) {
        append(caller, "lifecycle.unit.enabled", params(row));
    }

    /** @param row the version in use again @param from the version that did not do @param reason why, for people */
    void takenBack(UnitRow row, UnitRow from, String reason) {
        Map<String, String> params = params(row);
        params.put("from", from.version());
        params.put("reason", reason);
        append(Caller.system(), "lifecycle.unit.taken-back", params);
    }

    /** @param who {@code everyone} or ids of organisations */
    public void restricted(Caller caller, UnitRow row, String who) {
        Map<String, String> params = params(row);
        params.put("organisations", who);
        append(caller, "lifecycle.unit.restricted", params);
    }

    /** A part of the platform. */
    public void exchanged(Caller caller, String part, String version, String from, String source) {
        append(caller, "lifecycle.part.exchanged", Map.of("id", part, "version", version, "from", from, "source", source));
    }

    /** A part of the platform is again that of the distribution. */
    public void givenBack(Caller caller, String part, String version, String from) {
        append(caller, "lifecycle.part.given-back", Map.of("id", part, "version", version, "from", from));
    }

    void removed(Caller caller, UnitRow row) {
        append(caller, "lifecycle.unit.removed", params(row));
    }

    /** @param what {@code added} or {@code revoked} */
    public void publisher(Caller caller, String what, String key, String name) {
        append(caller, "lifecycle.publisher." + what, Map.of("id", key, "publisher", name));
    }

    /** @param what {@code brought} or {@code discarded} */
    public void offer(Caller caller, String what, String feature, String source) {
        append(caller, "lifecycle.offer." + what, Map.of("id", feature, "source", source));
    }

    /** @param what was deleted, for people */
    void purged(Caller caller, UnitRow row, String what) {
        Map<String, String> params = params(row);
        params.put("use", what);
        append(caller, "lifecycle.unit.purged", params);
    }

    /** @param file name of the jar @param reason why, for people */
    public void refused(Caller caller, String file, String source, String reason) {
        append(caller, "lifecycle.unit.refused", Map.of("file", file, "source", source, "reason", reason));
    }

    private static Map<String, String> params(UnitRow row) {
        Map<String, String> params = new TreeMap<>(Map.of("id", row.id(), "version", row.version(), "sha256", row.sha256(), "source", row.source()));
        row.publisher().ifPresent(publisher -> params.put("publisher", publisher));
        return params;
    }

    private void append(Caller caller, String type, Map<String, String> params) {
        journal.append(caller, type, Optional.empty(), Optional.empty(), params);
    }
}
