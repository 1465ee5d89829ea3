package eu.interlink.coproduction.internal.transfer;

import eu.interlink.coproduction.ProcessCopies;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Packages that are kept for a day, each for one person. A row is there before its file, so that no file is ever forgotten. */
final class Packages {

    /** Of one person; an older one goes when there is one more. */
    static final int MOST = 5;

    private final Store store;
    private final Files files;
    private final Path temporary;
    private final Clock clock;

    Packages(Store store, Files files, Path temporary, Clock clock) {
        this.store = store;
        this.files = files;
        this.temporary = temporary;
        this.clock = clock;
    }

    /** Keeps one. @throws Problem LIMIT {@code file-too-large}, UNAVAILABLE {@code disk-full}; nothing is kept then */
    UUID keep(Caller caller, String name, String fileName, InputStream in) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next();
        store.run(handle -> new PackageRows(handle).insert(new PackageRows.Row(id, caller.person(), name, Optional.empty(), now, now.plus(ProcessCopies.KEPT))));
        boolean done = false;
        try {
            var file = files.put(id, fileName, in, ProcessCopies.MAX_PACKAGE);
            store.run(handle -> new PackageRows(handle).stored(id, file));
            done = true;
        } finally {
            if (!done) {
                drop(id);
            }
        }
        caller.person().ifPresent(person -> store.read(handle -> new PackageRows(handle).ofPerson(person)).stream().skip(MOST).forEach(row -> drop(row.id())));
        return id;
    }

    void named(UUID id, String name) {
        store.run(handle -> new PackageRows(handle).named(id, name));
    }

    /** @throws Problem NOT_FOUND also for those of others and those whose time is over */
    PackageRows.Row find(Caller caller, UUID id) {
        return store.read(handle -> new PackageRows(handle).find(id)).filter(row -> row.file().isPresent() && row.person().equals(caller.person())
                && row.expires().isAfter(clock.instant())).orElseThrow(() -> Problem.notFound("package"));
    }

    InputStream open(PackageRows.Row row) throws IOException {
        return files.open(row.file().orElseThrow(() -> Problem.notFound("package")));
    }

    /** Something done with a file. */
    @FunctionalInterface
    interface Use<T> {
        T with(Path file) throws IOException;
    }

    /** Does something with the package as a file, which is gone afterwards. */
    <T> T unpacked(PackageRows.Row row, Use<T> use) throws IOException {
        return temporary(file -> {
            try (InputStream in = open(row)) {
                java.nio.file.Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return use.with(file);
        });
    }

    <T> T temporary(Use<T> use) throws IOException {
        java.nio.file.Files.createDirectories(temporary);
        Path file = java.nio.file.Files.createTempFile(temporary, "process-", ".zip");
        try {
            return use.with(file);
        } finally {
            java.nio.file.Files.deleteIfExists(file);
        }
    }

    void drop(UUID id) {
        files.releaseAll(id);
        store.run(handle -> new PackageRows(handle).delete(id));
    }

    /** @return how many were deleted */
    int expire() {
        List<UUID> over = store.read(handle -> new PackageRows(handle).expired(clock.instant()));
        over.forEach(this::drop);
        return over.size();
    }
}
