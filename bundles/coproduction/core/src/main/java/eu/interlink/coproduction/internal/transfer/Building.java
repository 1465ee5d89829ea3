package eu.interlink.coproduction.internal.transfer;

import eu.interlink.access.Accounts;
import eu.interlink.coproduction.ProcessCopies.Left;
import eu.interlink.coproduction.ProcessCopies.Part;
import eu.interlink.coproduction.ProcessCopies.Report;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.resource.Promises;
import eu.interlink.coproduction.internal.transfer.Parcel.Kept;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.ResourceInfo;
import eu.interlink.jobs.Jobs.Progress;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Makes a process from a parcel. First the content of the resources, each under a promise that is kept or dropped ({@link Promises}); then everything else in one
 * transaction. So nobody ever sees half a process, and nothing is left of one that was cancelled, that failed or that a crash interrupted.
 */
final class Building {

    private static final int MAX_ICON = 100;

    /** Gives a new resource its content. Throws what the Interlinker says. */
    @FunctionalInterface
    interface Filling {
        ResourceInfo fill(Kept kept, NewResource to);
    }

    /** What is to be made. @param type of the line in the journal  @param organisation that controls the data */
    record Order(Parcel parcel, Parties parties, Optional<UUID> organisation, String type) {
    }

    private record Made(Kept kept, ResourceInfo info) {
    }

    private final Store store;
    private final Interlinkers interlinkers;
    private final Accounts accounts;
    private final Snapshots snapshots;
    private final Journal journal;
    private final Promises promises;
    private final Clock clock;

    Building(Store store, Interlinkers interlinkers, Accounts accounts, Snapshots snapshots, Journal journal, Promises promises, Clock clock) {
        this.store = store;
        this.interlinkers = interlinkers;
        this.accounts = accounts;
        this.snapshots = snapshots;
        this.journal = journal;
        this.promises = promises;
        this.clock = clock;
    }

    /** @return empty if it was cancelled; nothing is left then */
    Optional<Report> build(Caller caller, Order order, Filling filling, Progress progress) {
        Map<UUID, String> promised = new LinkedHashMap<>();
        List<Left> left = new ArrayList<>();
        boolean done = false;
        try {
            Map<UUID, Made> made = new LinkedHashMap<>();
            List<Kept> contents = order.parcel().resources().stream().filter(kept -> kept.url().isEmpty()).toList();
            int steps = contents.size() + 1;
            for (Kept kept : contents) {
                if (progress.cancelled()) {
                    return Optional.empty();
                }
                progress.at(made.size() + left.size(), steps, kept.name());
                UUID id = Ids.next();
                fill(kept, id, order, filling, promised, left).ifPresent(info -> made.put(id, new Made(kept, info)));
            }
            progress.at(steps - 1, steps, order.parcel().process().name());
            if (progress.cancelled()) {
                return Optional.empty();
            }
            Report report = store.write(handle -> write(handle, caller, order, made, left));
            done = true;
            return Optional.of(report);
        } finally {
            if (!done) {
                promised.forEach((id, interlinker) -> promises.drop(id, interlinker, false));
            }
        }
    }

    private Optional<ResourceInfo> fill(Kept kept, UUID id, Order order, Filling filling, Map<UUID, String> promised, List<Left> left) {
        try {
            require(kept.interlinker(), order.organisation());
            promises.give(id, kept.interlinker());
            promised.put(id, kept.interlinker());
            return Optional.of(filling.fill(kept, new NewResource(id, kept.name(), order.parcel().process().language(), Optional.empty())));
        } catch (Problem e) {
            if (e.code().equals("disk-full")) {
                throw e;
            }
            if (promised.remove(id) != null) {
                promises.drop(id, kept.interlinker(), e.code().equals("interlinker-slow"));
            }
            left.add(new Left(Part.RESOURCES, kept.name(), e.code()));
            return Optional.empty();
        }
    }

    private void require(String interlinker, Optional<UUID> organisation) {
        if (interlinkers.find(interlinker).isEmpty()) {
            throw Problem.unavailable("interlinker-not-available", "This tool is not available now.", "interlinker", interlinker);
        }
        if (!interlinkers.allowed(interlinker, organisation)) {
            throw Problem.forbidden("tool-not-allowed", "This tool is not open to the organisation of the process.", "interlinker", interlinker);
        }
    }

    private Report write(Handle handle, Caller caller, Order order, Map<UUID, Made> made, List<Left> left) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        counts.put(Part.RESOURCES, 0);
        ParcelWriter writer = new ParcelWriter(handle, order.parcel(), order.parties(), now, counts, left);
        writer.frame(order.organisation(), caller.person());
        Map<String, UUID> there = writer.links();
        made.forEach((id, one) -> {
            if (promises.keep(handle, id)) {
                writer.resource(id, one.kept(), PlainText.cut(one.info().icon(), MAX_ICON), Math.max(0, one.info().size()));
                there.put(one.kept().key(), id);
            } else {
                left.add(new Left(Part.RESOURCES, one.kept().name(), "took-too-long"));
            }
        });
        writer.assignments(there, accounts, snapshots);
        writer.comments();
        String name = order.parcel().process().name();
        journal.append(caller, order.type(), Optional.of(writer.process()), Optional.of(writer.process()), Map.of("name", name));
        return new Report(Optional.of(writer.process()), Optional.empty(), name, counts, List.copyOf(left));
    }
}
