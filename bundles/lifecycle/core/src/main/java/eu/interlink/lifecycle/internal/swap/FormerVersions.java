package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.internal.swap.KeptTable.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the versions that went out of use, with their jars, so that they can be returned to. The oldest go. */
@Component(service = FormerVersions.class)
public final class FormerVersions {

    private final KeptTable table;
    private final Jars jars;

    @Activate
    public FormerVersions(@Reference KeptTable table, @Reference Jars jars) {
        this.table = table;
        this.jars = jars;
    }

    /** Those whose jar is still there, the latest first. */
    public List<Kept> of(String id) {
        return table.of(id).stream().filter(jars::there).toList();
    }

    /** @param version empty for the latest */
    public Optional<Kept> find(String id, Optional<String> version) {
        return of(id).stream().filter(kept -> version.isEmpty() || version.get().equals(kept.version().version())).findFirst();
    }

    boolean keeps(String id, String sha256) {
        return table.of(id).stream().anyMatch(kept -> kept.file().sha256().equals(sha256));
    }

    /** Part of the transaction that puts {@code next} into the place of {@code former}. */
    void replace(Optional<UnitRow> former, UnitRow next, Instant now) {
        former.filter(row -> !row.sha256().equals(next.sha256())).ifPresent(row -> table.add(row, now));
        table.forget(next.id(), next.sha256());
    }

    /** Lets the oldest go. */
    void prune(String id) {
        List<Kept> all = table.of(id);
        all.stream().skip(KeptTable.MOST).forEach(this::letGo);
    }

    /** Lets all go. */
    void forget(String id) {
        table.of(id).forEach(this::letGo);
    }

    private void letGo(Kept kept) {
        table.forget(kept.id(), kept.file().sha256());
        jars.letGo(kept);
    }
}
