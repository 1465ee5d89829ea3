package eu.interlink.people.internal;

import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Display names from the table of persons. */
@Component
public final class PersonNamesService implements PersonNames {

    /** "Nomen nescio": the same in every language of the platform. */
    static final String NEUTRAL = "N. N.";

    private final PersonTable people;

    @Activate
    public PersonNamesService(@Reference(target = "(interlink.schema=people)") Store store) {
        people = new PersonTable(store);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> wanted) {
        Map<UUID, String> names = new HashMap<>(people.names(wanted));
        wanted.forEach(person -> names.putIfAbsent(person, NEUTRAL));
        return names;
    }
}
