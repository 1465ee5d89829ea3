package eu.interlink.coproduction.internal.transfer;

import eu.interlink.access.Accounts;
import eu.interlink.coproduction.ProcessCopies.Left;
import eu.interlink.coproduction.ProcessCopies.Part;
import eu.interlink.coproduction.ProcessCopies.Party;
import eu.interlink.coproduction.ProcessCopies.Report;
import eu.interlink.coproduction.internal.resource.Contents;
import eu.interlink.coproduction.internal.transfer.Parcel.Kept;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.jobs.Jobs.Progress;
import eu.interlink.people.Memberships;
import eu.interlink.people.Organisations;
import eu.interlink.people.Team;
import eu.interlink.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipOutputStream;

/** Writes a process into a package. People are numbered in it; who is who is known only while it is written. */
final class Export {

    private final Store store;
    private final Packages packages;
    private final Contents contents;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Journal journal;

    Export(Store store, Packages packages, Contents contents, Memberships memberships, Organisations organisations, Accounts accounts, Journal journal) {
        this.store = store;
        this.packages = packages;
        this.contents = contents;
        this.memberships = memberships;
        this.organisations = organisations;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** @return empty if it was cancelled; nothing is left then */
    Optional<Report> run(Caller caller, UUID process, Progress progress) throws IOException {
        return packages.temporary(file -> {
            Optional<Report> written;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                written = write(process, zip, progress);
            }
            return written.isEmpty() ? written : Optional.of(kept(caller, process, file, written.get()));
        });
    }

    private Optional<Report> write(UUID process, ZipOutputStream zip, Progress progress) throws IOException {
        Keys people = new Keys("person");
        Map<String, UUID> ids = new HashMap<>();
        Parcel parcel = store.read(handle -> {
            ParcelReader reader = new ParcelReader(handle, process, people);
            Parcel read = reader.read(this::organisation, this::party);
            ids.putAll(reader.byKey());
            return read;
        });
        PersonIds pseudonyms = new PersonIds(found -> pseudonyms(accounts.states(found).keySet(), people));
        List<Left> left = new ArrayList<>();
        int done = 0;
        List<Kept> withContent = parcel.resources().stream().filter(kept -> kept.url().isEmpty()).toList();
        for (Kept kept : withContent) {
            if (progress.cancelled()) {
                return Optional.empty();
            }
            progress.at(done++, withContent.size() + 1, kept.name());
            try {
                contents.archive(kept.interlinker(), ids.get(kept.key()), zip, ParcelFile.CONTENT + kept.key(), pseudonyms::pass);
            } catch (Problem e) {
                left.add(new Left(Part.RESOURCES, kept.name(), e.code()));
            }
        }
        // Last, because there may be people in the contents who are nowhere else.
        Parcel all = parcel.impersonal(people.all());
        ParcelFile.write(all, zip);
        return Optional.of(new Report(Optional.empty(), Optional.empty(), parcel.process().name(), counts(all, left.size()), left));
    }

    private static Map<UUID, UUID> pseudonyms(Set<UUID> people, Keys keys) {
        Map<UUID, UUID> pseudonyms = new HashMap<>();
        people.stream().sorted().forEach(person -> pseudonyms.put(person, Arrivals.pseudonym(keys.of(person))));
        return pseudonyms;
    }

    private Optional<String> organisation(UUID id) {
        return Optional.ofNullable(memberships.organisationNames(Set.of(id)).get(id));
    }

    private Party party(Map.Entry<UUID, String> team) {
        try {
            Team found = organisations.team(Caller.system(), team.getKey());
            return new Party(team.getValue(), found.name(), found.organisationName(), found.type().name());
        } catch (Problem gone) {
            return new Party(team.getValue(), "", "", "");
        }
    }

    private static Map<Part, Integer> counts(Parcel parcel, int left) {
        return new EnumMap<>(Map.of(Part.ITEMS, parcel.items().size(), Part.RESOURCES, parcel.resources().size() - left, Part.RIGHTS, parcel.rights().size(),
                Part.ASSIGNMENTS, parcel.assignments().size(), Part.COMMENTS, parcel.comments().size()));
    }

    private Report kept(Caller caller, UUID process, Path file, Report written) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            UUID id = packages.keep(caller, written.name(), written.name() + ".zip", in);
            journal.append(caller, "coproduction.process.exported", Optional.of(process), Optional.of(process), Map.of("name", written.name()));
            return new Report(Optional.empty(), Optional.of(id), written.name(), written.parts(), written.left());
        }
    }
}
