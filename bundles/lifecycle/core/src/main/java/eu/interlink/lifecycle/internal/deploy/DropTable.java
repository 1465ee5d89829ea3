package eu.interlink.lifecycle.internal.deploy;

import eu.interlink.store.Leases;
import eu.interlink.store.Store;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which files of this node's drop folder were taken, so that a restart neither takes them again nor misses that one was deleted. */
@Component(service = DropTable.class)
public final class DropTable {

    /** @param file name of the file @param sha256 content that was taken @param unit id of the Interlinker in it */
    record Taken(String file, String sha256, String unit) {
    }

    private final Store store;
    private final String node;

    @Activate
    public DropTable(@Reference(target = "(interlink.schema=lifecycle)") Store store, @Reference Leases leases) {
        this.store = store;
        node = leases.node();
    }

    List<Taken> all() {
        return store.read(handle -> handle.createQuery("select file_name, sha256, unit_id from lifecycle.dropped where node = :node order by file_name")
                .bind("node", node).map((row, context) -> new Taken(row.getString(1), row.getString(2), row.getString(3))).list());
    }

    Optional<Taken> find(String file) {
        return all().stream().filter(taken -> taken.file().equals(file)).findFirst();
    }

    void put(Taken taken) {
        store.run(handle -> {
            handle.execute("delete from lifecycle.dropped where node = ? and file_name = ?", node, taken.file());
            handle.execute("insert into lifecycle.dropped (node, file_name, sha256, unit_id) values (?, ?, ?, ?)", node, taken.file(), taken.sha256(),
                    taken.unit());
        });
    }

    void forget(String file) {
        store.run(handle -> handle.execute("delete from lifecycle.dropped where node = ? and file_name = ?", node, file));
    }
}
