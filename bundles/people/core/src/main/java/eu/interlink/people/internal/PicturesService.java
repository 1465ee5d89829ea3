package eu.interlink.people.internal;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.people.Pictures;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pictures of people in the database: a few kilobytes each, and gone with the person at once. */
@Component
public final class PicturesService implements Pictures {

    private final Store store;
    private final Policy policy;

    @Activate
    public PicturesService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy) {
        this.store = store;
        this.policy = policy;
    }

    @Override
    public void put(Caller caller, byte[] file) {
        policy.require(caller, Actions.SELF, Optional.empty());
        UUID me = caller.requirePerson();
        byte[] picture = Portrait.of(file);
        Instant now = Clock.systemUTC().instant();
        store.run(handle -> {
            if (handle.execute("update people.picture set content = ?, changed = ? where person = ?", picture, now, me) == 0) {
                handle.execute("insert into people.picture (person, content, changed) values (?, ?, ?)", me, picture, now);
            }
        });
    }

    @Override
    public void remove(Caller caller) {
        policy.require(caller, Actions.SELF, Optional.empty());
        store.run(handle -> handle.execute("delete from people.picture where person = ?", caller.requirePerson()));
    }

    @Override
    public Optional<byte[]> find(Caller caller, UUID person) {
        policy.require(caller, Actions.FIND, Optional.empty());
        return picture(store, person);
    }

    static Optional<byte[]> picture(Store store, UUID person) {
        return store.read(handle -> handle.createQuery("select content from people.picture where person = :person").bind("person", person).mapTo(byte[].class).findOne());
    }

    @Override
    public Map<UUID, String> addresses(Caller caller, Collection<UUID> people) {
        policy.require(caller, Actions.FIND, Optional.empty());
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> addresses = new HashMap<>();
        store.read(handle -> handle.createQuery("select person, changed from people.picture where person in (<people>)").bindList("people", Set.copyOf(people))
                .map((row, context) -> {
                    UUID person = row.getObject("person", UUID.class);
                    return addresses.put(person, "api/v1/people/" + person + "/picture?v=" + Sql.instant(row, "changed").toEpochMilli());
                }).list());
        return addresses;
    }
}
