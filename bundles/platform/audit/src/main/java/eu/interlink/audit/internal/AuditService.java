package eu.interlink.audit.internal;

import eu.interlink.access.Policy;
import eu.interlink.audit.Audit;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The chain in the database. */
@Component
public final class AuditService implements Audit {

    private static final int STEP = 500;

    private final Store store;
    private final Policy policy;
    private final PersonNames names;
    private final ChainTable chain;
    private final PersonKeys keys;

    @Activate
    public AuditService(@Reference(target = "(interlink.schema=audit)") Store store, @Reference Policy policy, @Reference PersonNames names) {
        this.store = store;
        this.policy = policy;
        this.names = names;
        chain = new ChainTable(store);
        keys = new PersonKeys(store);
    }

    @Override
    public Page<Entry> list(Caller caller, Filter filter, int offset, int limit) {
        policy.require(caller, AuditRules.VIEW, Optional.empty());
        Optional<UUID> actor = filter.actor().map(person -> keys.find(person).orElse(person));
        Page<Link> links = chain.list(filter, actor, offset, limit);
        Map<UUID, UUID> people = keys.people(links.items().stream().flatMap(link -> Stream.concat(link.actor().stream(), link.about().stream())).distinct()
                .toList());
        Map<UUID, String> known = names.names(people.values());
        return links.map(link -> new Entry(link.number(), link.at(), link.actor().map(people::get), name(link.actor(), people, known),
                name(link.about(), people, known), link.type(), FlatJson.read(link.facts()), FlatJson.read(link.words()), link.hash()));
    }

    private static String name(Optional<UUID> key, Map<UUID, UUID> people, Map<UUID, String> known) {
        return key.map(people::get).map(person -> known.getOrDefault(person, "")).orElse("");
    }

    @Override
    public Verification verify(Caller caller, Optional<Head> noted) {
        policy.require(caller, AuditRules.VIEW, Optional.empty());
        Walk walk = new Walk(noted);
        long at = 0;
        List<Link> links = chain.after(at, STEP);
        while (!links.isEmpty() && links.stream().allMatch(walk::on)) {
            at = links.getLast().number();
            links = chain.after(at, STEP);
        }
        return walk.end();
    }

    @Override
    public void export(Caller caller, OutputStream out) throws IOException {
        policy.require(caller, AuditRules.VIEW, Optional.empty());
        List<Link> links = chain.after(0, STEP);
        while (!links.isEmpty()) {
            for (Link link : links) {
                out.write((Line.of(link) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            links = chain.after(links.getLast().number(), STEP);
        }
    }

    @Override
    public void erase(Caller caller, UUID person) {
        policy.require(caller, AuditRules.ERASE, Optional.of(person));
        store.run(handle -> keys.find(person).ifPresent(key -> {
            chain.silence(key);
            keys.forget(person);
        }));
    }
}
