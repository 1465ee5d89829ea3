package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.Assignments;
import eu.interlink.coproduction.Comments;
import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.OpenProcesses;
import eu.interlink.coproduction.ProcessCopies.Party;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.link.WebAddress;
import eu.interlink.coproduction.internal.process.Tags;
import eu.interlink.coproduction.internal.transfer.Parcel.Asked;
import eu.interlink.coproduction.internal.transfer.Parcel.Entry;
import eu.interlink.coproduction.internal.transfer.Parcel.Kept;
import eu.interlink.coproduction.internal.transfer.Parcel.Place;
import eu.interlink.coproduction.internal.transfer.Parcel.Said;
import eu.interlink.coproduction.internal.tree.ItemRow;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.coproduction.internal.tree.TreeBuilder;
import eu.interlink.coproduction.internal.tree.Waits;
import eu.interlink.interlinker.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a parcel from elsewhere against the rules for everything that is made here. Markup in texts is text. */
final class ParcelCheck {

    private static final int MAX_KEY = 200;
    private static final int MAX_ICON = 100;
    private static final int MAX_TOOL = 50;
    private static final Instant FIRST_MOMENT = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");
    private static final int MAX_PARTS = 20_000;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Parcel parcel;
    private final Map<String, Place> items = new HashMap<>();
    private final Map<String, Kept> resources = new HashMap<>();
    private final Set<String> parties;

    private ParcelCheck(Parcel parcel) {
        this.parcel = parcel;
        parties = Stream.concat(Stream.concat(parcel.people().stream(), parcel.teams().stream().map(Party::key)), Stream.of(Parcel.SOMEBODY)).collect(Collectors.toSet());
    }

    /** @throws Problem INVALID with the code of the rule that is broken, {@code package-places} for something that stands nowhere; LIMIT {@code too-many-items} */
    static Parcel checked(Parcel parcel) {
        ParcelCheck check = new ParcelCheck(parcel);
        check.about();
        if (parcel.items().size() > Guide.MAX_ITEMS) {
            throw Problem.limit("too-many-items", "A process can have " + Guide.MAX_ITEMS + " phases, objectives and tasks.", "max", "" + Guide.MAX_ITEMS);
        }
        if (Stream.of(parcel.people(), parcel.teams(), parcel.rights(), parcel.resources(), parcel.assignments(), parcel.comments()).anyMatch(list -> list.size() > MAX_PARTS)) {
            throw Problem.limit("package-too-large", "There is more in this package than can be unpacked here.", "field", "file");
        }
        check.parties();
        parcel.items().forEach(check::item);
        check.waits();
        parcel.resources().forEach(check::resource);
        parcel.rights().forEach(check::entry);
        parcel.assignments().forEach(check::asked);
        parcel.comments().forEach(check::said);
        return parcel;
    }

    private void about() {
        PlainText.name(parcel.process().name());
        PlainText.description(parcel.process().description());
        if (!LANGUAGES.contains(parcel.process().language())) {
            throw Problem.invalid("language-unknown", "Choose the language of the process by its two-letter code, e.g. 'en'.", "field", "language");
        }
        parcel.process().schemaKey().ifPresent(key -> PlainText.name(key, MAX_KEY));
        Tags.checked(parcel.process().tags());
        parcel.search().ifPresent(search -> {
            PlainText.linesOrNothing(search.needs(), "needs", OpenProcesses.MAX_NEEDS);
            PlainText.lineOrNothing(search.wanted(), "wanted", OpenProcesses.MAX_WANTED);
        });
        parcel.record().ifPresent(record -> Stream.of(record.purposes(), record.people(), record.data(), record.recipients(), record.transfers(), record.erasure(), record.security(),
                places(record.legalBasis()).name()).forEach(text -> PlainText.linesOrNothing(places(text), "record", ProcessingRegister.MAX_TEXT)));
    }

    /** A key stands for one person or one team. */
    private void parties() {
        if (parcel.teams().stream().anyMatch(team -> team.key() == null || team.name() == null || team.organisation() == null || team.type() == null)
                || parties.size() < parcel.people().size() + parcel.teams().size() + 1) {
            throw nowhere();
        }
        parcel.people().forEach(key -> PlainText.name(key, MAX_KEY));
        parcel.teams().forEach(team -> PlainText.lineOrNothing(team.name(), "team", MAX_KEY));
    }

    /** Those above come first, so a parent that is not known yet is none. */
    private void item(Place item) {
        PlainText.name(item.name(), Guide.MAX_NAME);
        PlainText.description(item.description());
        Optional<Kind> above = item.parent().map(key -> places(items.get(key)).kind());
        boolean fits = switch (item.kind()) {
            case PHASE -> item.parent().isEmpty();
            case OBJECTIVE -> above.equals(Optional.of(Kind.PHASE));
            case TASK -> above.equals(Optional.of(Kind.OBJECTIVE));
        };
        if (!fits || items.put(item.key(), item) != null) {
            throw nowhere();
        }
        item.start().ifPresent(ParcelCheck::day);
        item.end().ifPresent(ParcelCheck::day);
        if (item.start().isPresent() && item.end().isPresent() && item.end().get().isBefore(item.start().get())) {
            throw Problem.invalid("end-before-start", "The last day must not be before the first.", "field", "end");
        }
        if (item.kind() != Kind.TASK && (item.start().isPresent() || item.end().isPresent())) {
            throw Problem.invalid("dates-of-tasks", "Only tasks have dates; those of objectives and phases follow from them.", "field", "start");
        }
        item.profiles().forEach(profile -> PlainText.name(profile, MAX_ICON));
        item.origin().ifPresent(origin -> {
            PlainText.name(origin.key(), MAX_KEY);
            uuid(origin.schema());
        });
    }

    private static void uuid(String text) {
        try {
            UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw nowhere();
        }
    }

    private static void day(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw Problem.invalid("due-out-of-range", "Choose a day in the years 2000 to 2199.", "field", "start");
        }
    }

    /** What a database can keep. */
    private static void moment(Instant moment) {
        if (moment.isBefore(FIRST_MOMENT) || moment.isAfter(LAST_MOMENT)) {
            throw nowhere();
        }
    }

    private static <T> T places(T found) {
        if (found == null) {
            throw nowhere();
        }
        return found;
    }

    private static Problem nowhere() {
        return Problem.invalid("package-places", "Something in this package stands in a place that is not in it. Export it again.", "field", "file");
    }

    private void waits() {
        Map<String, UUID> ids = parcel.items().stream().collect(Collectors.toMap(Place::key, item -> UUID.randomUUID()));
        Map<UUID, List<UUID>> waits = new HashMap<>();
        for (Place item : parcel.items()) {
            if (!items.keySet().containsAll(item.prerequisites()) || new HashSet<>(item.prerequisites()).size() < item.prerequisites().size()) {
                throw nowhere();
            }
            waits.put(ids.get(item.key()), item.prerequisites().stream().map(ids::get).toList());
        }
        List<ItemRow> rows = parcel.items().stream().map(item -> new ItemRow(ids.get(item.key()), item.parent().map(ids::get), item.kind(), 0, item.name(), "", item.status(),
                item.start(), item.end(), 1, 0)).toList();
        Tree tree = new TreeBuilder(UUID.randomUUID(), rows, Map.of(), waits).build();
        List<String> circle = Waits.circle(tree);
        if (!circle.isEmpty()) {
            throw Problem.invalid("waits-in-circle", "In this package these wait for each other: " + String.join(" > ", circle) + ". Mend it where it was exported.", "field",
                    "file", "names", String.join(" > ", circle));
        }
    }

    private void resource(Kept kept) {
        PlainText.name(kept.name());
        PlainText.lineOrNothing(kept.icon(), "icon", MAX_ICON);
        PlainText.name(kept.interlinker(), MAX_TOOL);
        kept.entry().ifPresent(key -> PlainText.name(key, MAX_KEY));
        kept.owner().ifPresent(this::party);
        kept.url().ifPresent(WebAddress::of);
        if (kept.url().isPresent() != kept.interlinker().equals(Resource.LINK)) {
            throw nowhere();
        }
        moment(kept.created());
        moment(kept.updated());
        if (places(items.get(kept.task())).kind() != Kind.TASK || resources.put(kept.key(), kept) != null) {
            throw nowhere();
        }
    }

    private void party(String key) {
        if (!parties.contains(key)) {
            throw nowhere();
        }
    }

    private void entry(Entry entry) {
        entry.item().ifPresent(key -> places(items.get(key)));
        party(entry.party());
        if (entry.rights().stream().anyMatch(entry.denied()::contains)) {
            throw Problem.invalid("rights-contradict", "A right cannot be allowed and denied at the same place.", "field", "rights");
        }
        if (entry.rights().isEmpty() && entry.denied().isEmpty()) {
            throw Problem.invalid("rights-missing", "Choose at least one right, or take the whole entry away.", "field", "rights");
        }
    }

    private void asked(Asked asked) {
        task(asked.task());
        asked.resource().ifPresent(key -> {
            if (!places(resources.get(key)).task().equals(asked.task())) {
                throw nowhere();
            }
        });
        party(asked.party());
        asked.by().ifPresent(this::party);
        asked.doneBy().ifPresent(this::party);
        asked.due().ifPresent(ParcelCheck::day);
        moment(asked.created());
        asked.done().ifPresent(ParcelCheck::moment);
        PlainText.linesOrNothing(asked.instructions(), "instructions", Assignments.MAX_INSTRUCTIONS);
    }

    private void said(Said said) {
        task(said.task());
        said.author().ifPresent(this::party);
        moment(said.created());
        said.edited().ifPresent(ParcelCheck::moment);
        PlainText.lines(said.text(), "text", Comments.MAX_TEXT);
    }

    private void task(String key) {
        if (places(items.get(key)).kind() != Kind.TASK) {
            throw nowhere();
        }
    }
}
