package eu.interlink.audit.internal;

import eu.interlink.audit.Audit.Head;
import eu.interlink.events.Event;
import eu.interlink.events.Subscriber;
import eu.interlink.store.Store;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Carries what matters to an auditor from the journal into the chain. The journal delivers on one node at a time: there is one writer. */
@Component
public final class Writer implements Subscriber {

    /** Beginnings of the types that are kept. What people do in their processes is told by the history of each process. */
    private static final List<String> KEPT = List.of("lifecycle.", "people.", "access.", "settings.", "catalogue.imported", "coproduction.register.exported");
    /** Parameters that never hold anything about a person; all others are words, which can be erased. */
    private static final Set<String> FACTS = Set.of("id", "version", "from", "sha256", "publisher", "permissions", "migrations", "roles", "uses", "interlinker");
    /** Parameters that hold the id of a person. */
    private static final Set<String> PEOPLE = Set.of("person");
    private static final String SOURCE = "source";
    private static final String UPLOAD = "upload:";
    private static final int SALT_BYTES = 16;

    private final Store store;
    private final ChainTable chain;
    private final PersonKeys keys;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public Writer(@Reference(target = "(interlink.schema=audit)") Store store) {
        this.store = store;
        chain = new ChainTable(store);
        keys = new PersonKeys(store);
    }

    @Override
    public String name() {
        return "audit.chain";
    }

    @Override
    public void on(Event event) {
        if (KEPT.stream().anyMatch(event.type()::startsWith)) {
            store.run(handle -> append(event));
        }
    }

    private void append(Event event) {
        if (chain.holds(event.id())) {
            return;
        }
        Map<String, String> facts = new TreeMap<>();
        Map<String, String> words = new TreeMap<>();
        event.topic().filter(topic -> !event.type().startsWith(Link.ABOUT_PEOPLE)).ifPresent(topic -> facts.put("topic", topic.toString()));
        event.subject().ifPresent(subject -> facts.put("subject", event.type().startsWith(Link.ABOUT_PEOPLE) ? keys.of(subject).toString() : subject.toString()));
        event.params().forEach((name, text) -> {
            if (PEOPLE.contains(name)) {
                facts.put(name, keys.of(UUID.fromString(text)).toString());
            } else if (name.equals(SOURCE)) {
                facts.put(name, source(text));
            } else {
                (FACTS.contains(name) ? facts : words).put(name, text);
            }
        });
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Head head = chain.head();
        chain.append(Link.after(head.number() + 1, head.hash(), event.id(), event.at(), event.actor().map(keys::of), event.type(), FlatJson.write(facts),
                FlatJson.write(words), HexFormat.of().formatHex(salt)));
    }

    /** Where a jar came from names the person who uploaded it. */
    private String source(String text) {
        String who = text.startsWith(UPLOAD) ? text.substring(UPLOAD.length()) : "";
        return who.matches("[0-9a-f-]{36}") ? UPLOAD + keys.of(UUID.fromString(who)) : text;
    }
}
