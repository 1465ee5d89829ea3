package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.store.Store;
import eu.interlink.store.WordFiller;
import eu.interlink.store.WordFiller.Source;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Writes the words of processes that have none. */
@Component(service = ProcessWords.class, immediate = true)
public final class ProcessWords {

    private record Named(UUID id, String name) {
    }

    /** What has neither words nor a name to sort by is of a version that did not know of either; it has no tags. */
    private static final String MISSING = """
            select p.id, p.name from coproduction.process p where p.id > :after and p.sort_name = ''
            and not exists (select 1 from coproduction.process_word w where w.id = p.id) order by p.id limit :step""";

    private final WordFiller filler;

    @Activate
    public ProcessWords(@Reference(target = "(interlink.schema=coproduction)") Store store) {
        filler = new WordFiller(store, sources()).start("interlink-process-words");
    }

    static List<Source<?>> sources() {
        return List.of(new Source<Named>(MISSING, (row, context) -> new Named(Columns.id(row, "id"), row.getString("name")), Named::id,
                (handle, row) -> new ProcessRows(handle).putWords(row.id(), row.name(), List.of())));
    }

    @Deactivate
    void stop() {
        filler.close();
    }
}
