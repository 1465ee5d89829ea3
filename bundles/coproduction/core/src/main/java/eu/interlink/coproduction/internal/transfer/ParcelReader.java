package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.coproduction.ProcessCopies.Party;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.open.OpeningRows;
import eu.interlink.coproduction.internal.register.RecordRow;
import eu.interlink.coproduction.internal.register.RecordRows;
import eu.interlink.coproduction.internal.resource.ResourceRow;
import eu.interlink.coproduction.internal.resource.ResourceRows;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.coproduction.internal.rows.GrantRows;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.transfer.Parcel.About;
import eu.interlink.coproduction.internal.transfer.Parcel.Asked;
import eu.interlink.coproduction.internal.transfer.Parcel.Entry;
import eu.interlink.coproduction.internal.transfer.Parcel.Kept;
import eu.interlink.coproduction.internal.transfer.Parcel.Origin;
import eu.interlink.coproduction.internal.transfer.Parcel.Place;
import eu.interlink.coproduction.internal.transfer.Parcel.Said;
import eu.interlink.coproduction.internal.transfer.Parcel.Search;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.interlinker.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Reads a process as a parcel. Who is who stays in here. */
final class ParcelReader {

    private final Handle handle;
    private final UUID process;
    private final Keys items = new Keys("item");
    private final Keys resources = new Keys("resource");
    private final Keys people;
    private final Keys teams = new Keys("team");

    /** @param people takes those who are spoken of */
    ParcelReader(Handle handle, UUID process, Keys people) {
        this.people = people;
        this.handle = handle;
        this.process = process;
    }

    /** @param organisation its name  @param team what is said of teams, by id and key */
    Parcel read(Function<UUID, Optional<String>> organisation, Function<Map.Entry<UUID, String>, Party> team) {
        ProcessRow row = new ProcessRows(handle).find(process).orElseThrow(() -> Problem.notFound("process"));
        TransferRows rows = new TransferRows(handle);
        List<Place> places = places(new TreeRows(handle).load(process), rows.origins(process));
        List<Entry> entries = new GrantRows(handle).of(process).stream().filter(grant -> grant.item().isEmpty() || items.ids().contains(grant.item().get()))
                .map(this::entry).toList();
        List<Kept> kept = new ResourceRows(handle).ready(process).stream().map(this::kept).toList();
        List<Asked> asked = rows.assignments(process).stream().map(this::asked).toList();
        List<Said> said = rows.comments(process).stream().map(this::said).toList();
        About about = new About(row.name(), row.description(), row.language(), row.organisation().flatMap(organisation), row.tags(), row.model(),
                row.schemaKey(), new ProcessRows(handle).base(process), row.state(), row.binding());
        return new Parcel(ProcessCopies.FORMAT, Instant.now().truncatedTo(ChronoUnit.MILLIS), about, people.all(),
                teams.ids().stream().map(id -> team.apply(Map.entry(id, teams.of(id)))).toList(), places, entries, kept, asked, said,
                new OpeningRows(handle).opening(process).filter(opening -> !opening.needs().isEmpty() || !opening.wanted().isEmpty()).map(ParcelReader::search),
                new RecordRows(handle).find(process).filter(record -> record.version() > 0).map(RecordRow::draft));
    }

    /** Of what the last parcel speaks, by key. */
    Map<String, UUID> byKey() {
        Map<String, UUID> ids = new HashMap<>();
        for (Keys keys : List.of(items, resources, people, teams)) {
            keys.ids().forEach(id -> ids.put(keys.of(id), id));
        }
        return ids;
    }

    private List<Place> places(Tree tree, Map<UUID, Origin> origins) {
        List<Item> all = new ArrayList<>();
        collect(tree.phases(), all);
        // First all keys, so that what waits for something further down finds it.
        all.forEach(item -> items.of(item.id()));
        return all.stream().map(item -> {
            boolean task = item.kind() == Item.Kind.TASK;
            return new Place(items.of(item.id()), item.parent().map(items::of), item.kind(), item.name(), item.description(), item.status(),
                    item.start().filter(day -> task), item.end().filter(day -> task), item.profiles(), item.prerequisites().stream().map(items::of).toList(),
                    Optional.ofNullable(origins.get(item.id())));
        }).toList();
    }

    private static void collect(List<Item> some, List<Item> all) {
        some.forEach(item -> {
            all.add(item);
            collect(item.children(), all);
        });
    }

    private Entry entry(GrantRow grant) {
        return new Entry(grant.item().map(items::of), party(grant.person(), grant.team()), RightBits.rights(grant.rights()), RightBits.rights(grant.denied()));
    }

    private String party(Optional<UUID> person, Optional<UUID> team) {
        return person.map(this::person).or(() -> team.map(teams::of)).orElse(Parcel.SOMEBODY);
    }

    private String person(UUID id) {
        return id.equals(Keys.NOBODY) ? Parcel.SOMEBODY : people.of(id);
    }

    private Kept kept(ResourceRow row) {
        return new Kept(resources.of(row.id()), items.of(row.task()), row.name(), row.icon(), row.interlinker(), row.interlinkerNames().texts(), row.entry(),
                row.owner().map(this::person), row.size(), row.created(), row.updated(), row.url());
    }

    private Asked asked(TransferRows.AssignmentPart part) {
        return new Asked(items.of(part.task()), part.resource().map(resources::of), party(part.person(), part.team()), part.instructions(), part.due(),
                part.by().map(this::person), part.created(), part.done(), part.doneBy().map(this::person));
    }

    private Said said(TransferRows.CommentPart part) {
        return new Said(items.of(part.task()), Optional.of(part.author()).filter(author -> !author.equals(Keys.NOBODY)).map(this::person),
                Mentions.keyed(part.text(), this::person), part.created(), part.edited());
    }

    private static Search search(Opening opening) {
        return new Search(opening.needs(), opening.wanted());
    }
}
