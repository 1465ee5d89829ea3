package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.Process.State;
import eu.interlink.coproduction.ProcessCopies.Options;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.transfer.Parcel.About;
import eu.interlink.coproduction.internal.transfer.Parcel.Asked;
import eu.interlink.coproduction.internal.transfer.Parcel.Kept;
import eu.interlink.coproduction.internal.transfer.Parcel.Place;
import eu.interlink.interlinker.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is taken over when a process is copied, and how it differs. */
final class Clones {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Options options;
    private final Optional<String> by;
    private final Instant now;
    private final long days;

    /** @param by key of whoever copies */
    Clones(Parcel original, Options options, Optional<String> by, Instant now) {
        this.options = options;
        this.by = by;
        this.now = now;
        days = options.firstDay().flatMap(day -> first(original).map(old -> ChronoUnit.DAYS.between(old, day))).orElse(0L);
    }

    private static Optional<LocalDate> first(Parcel parcel) {
        return parcel.items().stream().flatMap(item -> Stream.concat(item.start().stream(), item.end().stream())).min(LocalDate::compareTo);
    }

    /** @throws Problem INVALID {@code due-out-of-range} */
    Parcel of(Parcel original) {
        About about = original.process();
        return new Parcel(original.format(), original.written(), about.named(options.name(), State.OPEN), original.people(), original.teams(), original.items().stream().map(this::item).toList(),
                options.rights() ? original.rights() : List.of(), options.resources() ? original.resources().stream().map(this::resource).toList() : List.of(),
                options.assignments() ? original.assignments().stream().map(this::asked).toList() : List.of(), List.of(), Optional.empty(), original.record());
    }

    private Place item(Place item) {
        return item.with(options.status() ? item.status() : Status.WAITING, item.start().map(this::moved), item.end().map(this::moved));
    }

    private LocalDate moved(LocalDate day) {
        LocalDate moved = day.plusDays(days);
        if (days != 0 && (moved.isBefore(FIRST_DAY) || moved.isAfter(LAST_DAY))) {
            throw Problem.invalid("due-out-of-range", "Choose a day in the years 2000 to 2199.", "field", "firstDay");
        }
        return moved;
    }

    private Kept resource(Kept kept) {
        return new Kept(kept.key(), kept.task(), kept.name(), kept.icon(), kept.interlinker(), kept.names(), kept.entry(), by, kept.size(), now, now, kept.url());
    }

    private Asked asked(Asked asked) {
        return new Asked(asked.task(), asked.resource(), asked.party(), asked.instructions(), asked.due().map(this::moved), by, now,
                asked.done().filter(done -> options.status()), asked.doneBy().filter(person -> options.status()));
    }
}
