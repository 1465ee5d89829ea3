package eu.interlink.people.internal;

import eu.interlink.store.Store;
import eu.interlink.store.WordFiller;
import eu.interlink.store.WordFiller.Source;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Writes the words of people and organisations that have none. */
@Component(service = WordFill.class, immediate = true)
public final class WordFill {

    private record Named(UUID id, String name, String email) {
    }

    private static final String PEOPLE = """
            select p.id, p.name, p.email from people.person p where p.id > :after and not exists (select 1 from people.person_word w where w.id = p.id)
            order by p.id limit :step""";
    private static final String ORGANISATIONS = """
            select o.id, o.name, '' as email from people.organisation o where o.id > :after and not exists (select 1 from people.organisation_word w where w.id = o.id)
            order by o.id limit :step""";

    private final WordFiller filler;

    @Activate
    public WordFill(@Reference(target = "(interlink.schema=people)") Store store) {
        filler = new WordFiller(store, sources()).start("interlink-people-words");
    }

    /** People, then organisations. */
    static List<Source<?>> sources() {
        return List.of(source(PEOPLE, (handle, row) -> PersonTable.putWords(handle, row.id(), row.name(), row.email())),
                source(ORGANISATIONS, (handle, row) -> OrganisationTable.putWords(handle, row.id(), row.name())));
    }

    private static Source<Named> source(String missing, WordFiller.Writer<Named> writer) {
        return new Source<>(missing, (row, context) -> new Named(row.getObject("id", UUID.class), row.getString("name"), row.getString("email")), Named::id, writer);
    }

    @Deactivate
    void stop() {
        filler.close();
    }
}
