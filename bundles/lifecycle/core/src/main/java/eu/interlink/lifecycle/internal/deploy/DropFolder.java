package eu.interlink.lifecycle.internal.deploy;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.Offers;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.swap.UnitRow;
import eu.interlink.lifecycle.internal.swap.UnitTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which an operator puts jars and archives. A jar that lies there is installed, one that is overwritten is upgraded, one
 * that is deleted is taken out of use. An archive is offered, and installed only when an administrator says so. Goes the same way as every change: plan, trust, swap. Not thread-safe: one thread scans.
 */
final class DropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private final Path folder;
    private final Lifecycle lifecycle;
    private final Offers offers;
    private final UnitTable units;
    private final DropTable drops;
    private final DropNotes notes;
    private final FileLooks looks;
    private final long patienceNanos;
    private final Map<String, FileLooks.Look> settled = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    /** Files that were taken since this node was started: whoever touches one of them wants it again. */
    private final Set<String> taken = new HashSet<>();

    /** @param patience how long a file that is no jar may stay unchanged before it counts as broken and not as half copied */
    DropFolder(Path folder, Lifecycle lifecycle, Offers offers, UnitTable units, DropTable drops, Duration patience) {
        this.folder = folder;
        this.lifecycle = lifecycle;
        this.offers = offers;
        this.units = units;
        this.drops = drops;
        notes = new DropNotes(folder);
        looks = new FileLooks(folder);
        patienceNanos = patience.toNanos();
    }

    /** Looks at everything once. */
    void scan() throws IOException {
        if (!Files.isDirectory(folder)) {
            // Perhaps a disk that is not mounted: nobody has deleted anything.
            return;
        }
        SortedMap<String, FileLooks.Look> now = looks.look();
        for (Map.Entry<String, FileLooks.Look> entry : now.entrySet()) {
            visit(entry.getKey(), entry.getValue());
        }
        Set<String> known = new HashSet<>(settled.keySet());
        drops.all().forEach(kept -> known.add(kept.file()));
        known.removeAll(now.keySet());
        for (String file : known) {
            // Twice, since some programs replace a file by deleting it first.
            if (!missing.add(file)) {
                leave(file);
            }
        }
        missing.retainAll(known);
    }

    private void visit(String file, FileLooks.Look look) {
        if (look.equals(settled.get(file))) {
            return;
        }
        if (settled.remove(file) != null) {
            notes.clear(file);
        }
        long unchanged = looks.unchangedFor(file, look);
        boolean complete = unchanged > 0 && complete(folder.resolve(file));
        if (complete || unchanged > patienceNanos) {
            take(file, look);
        }
    }

    /** A jar's table of contents is its end: a half-copied one cannot be opened. */
    private static boolean complete(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void take(String file, FileLooks.Look look) {
        try {
            install(file);
            settled.put(file, look);
        } catch (Problem e) {
            notes.refused(file, e.getMessage());
            settled.put(file, look);
        } catch (NoSuchFileException e) {
            LOG.debug("{} went while it was looked at", file, e);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} in the drop folder cannot be read", file, e);
            notes.refused(file, "The file cannot be read: " + e.getMessage());
            settled.put(file, look);
        }
    }

    private void install(String file) throws IOException {
        Path jar = folder.resolve(file);
        String sha256 = IncomingJar.hash(jar);
        boolean before = drops.find(file).filter(known -> known.sha256().equals(sha256)).isPresent();
        if (taken.add(file) && before) {
            return;
        }
        if (archive(file)) {
            Offer offer = offers.bring(Caller.system(), jar, UnitRow.DEPLOY + file);
            drops.put(new DropTable.Taken(file, sha256, ""));
            notes.note(file, file + " was taken in as " + offer.feature() + ". Nothing was installed: an administrator does that on the screen Tools, or with"
                    + " 'interlink install " + offer.feature() + "'.");
            return;
        }
        Plan plan = lifecycle.plan(Caller.system(), jar);
        if (plan.possible() && plan.change() == Plan.Change.SAME) {
            Optional<UnitRow> row = units.find(plan.id().orElseThrow());
            drops.put(new DropTable.Taken(file, sha256, row.map(UnitRow::id).orElse("")));
            row.ifPresent(known -> already(file, known));
            return;
        }
        Unit unit = lifecycle.install(Caller.system(), jar, UnitRow.DEPLOY + file);
        drops.put(new DropTable.Taken(file, unit.sha256(), units.find(unit.id()).map(UnitRow::id).orElse("")));
        LOG.info("{} {} is in use, from {}", unit.id(), unit.version(), file);
    }

    private static boolean archive(String file) {
        return file.endsWith(".interlink");
    }

    private void already(String file, UnitRow row) {
        String own = UnitRow.DEPLOY + file;
        if (row.source().equals(own)) {
            return;
        }
        if (row.source().startsWith(UnitRow.DEPLOY) && !Files.exists(folder.resolve(row.source().substring(UnitRow.DEPLOY.length())))) {
            // Renamed: the file that brought it is now called so.
            units.save(row.from(own));
            return;
        }
        notes.note(file, file + " is already installed: " + row.id() + " " + row.version() + " is in use (from " + row.source()
                + "). Nothing was changed, and this file can be deleted.");
    }

    private void leave(String file) {
        notes.clear(file);
        settled.remove(file);
        taken.remove(file);
        drops.forget(file);
        if (archive(file)) {
            offers.list(Caller.system()).stream().filter(offer -> offer.source().equals(UnitRow.DEPLOY + file))
                    .forEach(offer -> offers.discard(Caller.system(), offer.feature()));
            return;
        }
        lifecycle.parts(Caller.system()).stream().filter(part -> part.source().equals(UnitRow.DEPLOY + file))
                .forEach(part -> lifecycle.giveBackPart(Caller.system(), part.symbolicName()));
        Optional<UnitRow> owned = units.all().stream().filter(row -> row.wanted() && row.source().equals(UnitRow.DEPLOY + file)).findFirst();
        owned.ifPresent(row -> successor(row).ifPresentOrElse(next -> goOver(row, next), () -> lifecycle.remove(Caller.system(), row.id())));
    }

    /** Another file here with the same Interlinker, best with the same content. */
    private Optional<DropTable.Taken> successor(UnitRow row) {
        return drops.all().stream().filter(other -> other.unit().equals(row.id()) && Files.isRegularFile(folder.resolve(other.file())))
                .max((one, other) -> rank(row, one).compareTo(rank(row, other)));
    }

    private static String rank(UnitRow row, DropTable.Taken other) {
        return (other.sha256().equals(row.sha256()) ? "1" : "0") + other.file();
    }

    private void goOver(UnitRow row, DropTable.Taken next) {
        notes.clear(next.file());
        if (next.sha256().equals(row.sha256())) {
            units.save(row.from(UnitRow.DEPLOY + next.file()));
            return;
        }
        try {
            lifecycle.install(Caller.system(), folder.resolve(next.file()), UnitRow.DEPLOY + next.file());
        } catch (Problem e) {
            notes.refused(next.file(), e.getMessage());
            lifecycle.remove(Caller.system(), row.id());
        }
    }
}
