package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.Erasures;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whom which Interlinker still has to forget. */
@Component(service = {Erasures.class, ErasureTable.class})
public final class ErasureTable implements Erasures {

    private final Store store;

    @Activate
    public ErasureTable(@Reference(target = "(interlink.schema=lifecycle)") Store store) {
        this.store = store;
    }

    @Override
    public void request(UUID person) {
        store.run(handle -> {
            handle.execute("delete from lifecycle.erasure where person_id = ?", person);
            handle.execute("insert into lifecycle.erasure (person_id, unit_id) select cast(? as uuid), id from lifecycle.unit", person);
        });
    }

    @Override
    public List<String> pending(UUID person) {
        return store.read(handle -> handle.createQuery("select unit_id from lifecycle.erasure where person_id = :person and delivered_at is null order by unit_id")
                .bind("person", person).mapTo(String.class).list());
    }

    @Override
    public void again(String interlinker) {
        store.run(handle -> handle.execute("update lifecycle.erasure set delivered_at = null where unit_id = ?", interlinker));
    }

    /** Up to {@code limit} people whom an Interlinker still has to forget. */
    List<UUID> open(String interlinker, int limit) {
        return store.read(handle -> handle.createQuery("select person_id from lifecycle.erasure where unit_id = :id and delivered_at is null order by person_id"
                + " limit :limit").bind("id", interlinker).bind("limit", limit).mapTo(UUID.class).list());
    }

    void delivered(String interlinker, UUID person, Instant now) {
        store.run(handle -> handle.execute("update lifecycle.erasure set delivered_at = ? where unit_id = ? and person_id = ?", now, interlinker, person));
    }
}
