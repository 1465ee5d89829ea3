package eu.interlink.coproduction.internal.transfer;

import eu.interlink.access.Accounts;
import eu.interlink.coproduction.OpenProcesses.Opening;
import eu.interlink.coproduction.ProcessCopies.Left;
import eu.interlink.coproduction.ProcessCopies.Part;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.open.OpeningRows;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.register.RecordRows;
import eu.interlink.coproduction.internal.resource.ResourceRows;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.coproduction.internal.rows.GrantRows;
import eu.interlink.coproduction.internal.rows.ProcessRow;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.coproduction.internal.transfer.Parcel.Asked;
import eu.interlink.coproduction.internal.transfer.Parcel.Entry;
import eu.interlink.coproduction.internal.transfer.Parcel.Kept;
import eu.interlink.coproduction.internal.transfer.Parcel.Place;
import eu.interlink.coproduction.internal.transfer.Parcel.Said;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.store.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes a parcel as a new process, in one transaction. What has no place in it is told. */
final class ParcelWriter {

    private final Handle handle;
    private final Parcel parcel;
    private final Parties parties;
    private final Instant now;
    private final UUID process = Ids.next();
    private final Map<String, UUID> items = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Part, Integer> counts;
    private final List<Left> left;

    /** @param counts and @param left take what is told of it */
    ParcelWriter(Handle handle, Parcel parcel, Parties parties, Instant now, Map<Part, Integer> counts, List<Left> left) {
        this.handle = handle;
        this.parcel = parcel;
        this.parties = parties;
        this.now = now;
        this.counts = counts;
        this.left = left;
        parcel.items().forEach(item -> {
            items.put(item.key(), Ids.next());
            names.put(item.key(), item.name());
        });
    }

    UUID process() {
        return process;
    }

    /** The process, its tree and the rights in it. @param administrator who manages it in any case */
    void frame(Optional<UUID> organisation, Optional<UUID> administrator) {
        Parcel.About about = parcel.process();
        ProcessRows rows = new ProcessRows(handle);
        rows.insert(new ProcessRow(process, about.name(), about.description(), about.language(), organisation, about.tags(), about.model(), about.schemaKey(), Status.WAITING, 0, 0, about.state(),
                about.binding(), now, now, 1, 0));
        about.base().ifPresent(base -> rows.schema(process, about.schemaKey().orElse(""), base));
        TransferRows parts = new TransferRows(handle);
        parts.settings(process, about.state(), about.binding());
        parts.items(process, parcel.items(), items, positions());
        counts.put(Part.ITEMS, parcel.items().size());
        rights(administrator);
        parcel.search().ifPresent(search -> new OpeningRows(handle).insert(process, new Opening(false, search.needs(), search.wanted(), 0), now));
        parcel.record().ifPresent(record -> new RecordRows(handle).insert(process, record, now));
        Tree tree = new TreeRows(handle).load(process);
        rows.rollUp(process, tree.status(), tree.progress(), tree.tasks());
    }

    private Map<String, Integer> positions() {
        Map<Optional<String>, Integer> next = new HashMap<>();
        Map<String, Integer> positions = new HashMap<>();
        for (Place item : parcel.items()) {
            positions.put(item.key(), next.merge(item.parent(), 1, Integer::sum) - 1);
        }
        return positions;
    }

    private void rights(Optional<UUID> administrator) {
        List<GrantRow> grants = new ArrayList<>();
        for (Entry entry : parcel.rights()) {
            Optional<UUID> item = entry.item().map(items::get);
            Optional<UUID> person = parties.person(entry.party());
            Optional<UUID> team = parties.team(entry.party());
            if (person.isEmpty() && team.isEmpty()) {
                leave(Part.RIGHTS, parties.name(entry.party()), "nobody-here");
            } else if (grants.stream().anyMatch(grant -> grant.item().equals(item) && grant.isFor(team, person))) {
                leave(Part.RIGHTS, parties.name(entry.party()), "twice");
            } else {
                boolean chief = item.isEmpty() && administrator.isPresent() && administrator.equals(person);
                grants.add(new GrantRow(Ids.next(), item, team, person, RightBits.bits(chief ? RightBits.ALL : entry.rights()), chief ? 0 : RightBits.bits(entry.denied())));
            }
        }
        counts.put(Part.RIGHTS, grants.size());
        administrator.filter(person -> grants.stream().noneMatch(grant -> grant.item().isEmpty() && grant.isFor(Optional.empty(), Optional.of(person))))
                .ifPresent(person -> grants.add(new GrantRow(Ids.next(), Optional.empty(), Optional.empty(), Optional.of(person), RightBits.bits(RightBits.ALL), 0)));
        GrantRows rows = new GrantRows(handle);
        grants.forEach(grant -> rows.insert(process, grant));
    }

    /** Links need no content. @return their ids, by key */
    Map<String, UUID> links() {
        Map<String, UUID> ids = new HashMap<>();
        for (Kept kept : parcel.resources()) {
            if (kept.url().isPresent()) {
                UUID id = Ids.next();
                resource(id, kept, kept.icon(), 0);
                new ResourceRows(handle).leadsTo(id, kept.url().get());
                ids.put(kept.key(), id);
            }
        }
        return ids;
    }

    /** A resource whose content is there, or that needs none. */
    void resource(UUID id, Kept kept, String icon, long size) {
        new ResourceRows(handle).bring(id, process, items.get(kept.task()), kept.name(), icon, kept.interlinker(), new LocalizedText(kept.names()), kept.entry(),
                kept.owner().flatMap(parties::person), size, kept.created(), kept.updated(), Optional.empty());
        counts.merge(Part.RESOURCES, 1, Integer::sum);
    }

    /** What is asked of whom. Whoever does not see the task is not asked. @param resources that were made, by key */
    void assignments(Map<String, UUID> resources, Accounts accounts, Snapshots snapshots) {
        Onlookers onlookers = new Onlookers(process, accounts, snapshots, parcel.assignments().stream().map(Asked::party).map(parties::person)
                .flatMap(Optional::stream).toList());
        TransferRows rows = new TransferRows(handle);
        int count = 0;
        for (Asked asked : parcel.assignments()) {
            Optional<UUID> person = parties.person(asked.party());
            Optional<UUID> team = parties.team(asked.party());
            UUID task = items.get(asked.task());
            if (person.isEmpty() && team.isEmpty()) {
                leave(Part.ASSIGNMENTS, names.get(asked.task()), "nobody-here");
            } else if (asked.resource().isPresent() && !resources.containsKey(asked.resource().get())) {
                leave(Part.ASSIGNMENTS, names.get(asked.task()), "resource-left-out");
            } else if (!onlookers.see(person, team, task)) {
                leave(Part.ASSIGNMENTS, names.get(asked.task()), "assignee-cannot-see");
            } else if (rows.assign(Ids.next(), new TransferRows.AssignmentPart(task, asked.resource().map(resources::get), person, team, asked.instructions(), asked.due(),
                    asked.by().flatMap(parties::person), asked.created(), asked.done(), asked.doneBy().flatMap(parties::person)))) {
                count++;
            } else {
                leave(Part.ASSIGNMENTS, names.get(asked.task()), "twice");
            }
        }
        counts.put(Part.ASSIGNMENTS, count);
    }

    /** What was said. */
    void comments() {
        TransferRows rows = new TransferRows(handle);
        for (Said said : parcel.comments()) {
            Set<UUID> mentioned = new LinkedHashSet<>();
            String text = Mentions.meant(said.text(), key -> {
                Optional<UUID> person = parties.person(key);
                person.ifPresent(mentioned::add);
                return person.orElse(Keys.NOBODY);
            });
            rows.comment(Ids.next(), new TransferRows.CommentPart(items.get(said.task()), said.author().flatMap(parties::person).orElse(Keys.NOBODY), text, said.created(),
                    said.edited()), List.copyOf(mentioned));
        }
        counts.put(Part.COMMENTS, parcel.comments().size());
    }

    private void leave(Part part, String name, String code) {
        left.add(new Left(part, name, code));
    }
}
