package eu.interlink.catalogue.internal.load;

import eu.interlink.catalogue.CatalogueImport.Report;
import eu.interlink.catalogue.CatalogueImport.Watch;
import eu.interlink.catalogue.internal.FileRole;
import eu.interlink.catalogue.internal.read.Findings;
import eu.interlink.catalogue.internal.read.FoundEntry;
import eu.interlink.catalogue.internal.read.FoundProfile;
import eu.interlink.catalogue.internal.read.FoundSchema;
import eu.interlink.catalogue.internal.read.Kinds;
import eu.interlink.catalogue.internal.read.Source;
import eu.interlink.catalogue.internal.rows.EntryRows;
import eu.interlink.catalogue.internal.rows.ProfileRows;
import eu.interlink.catalogue.internal.rows.StateRows;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.store.Store;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of an import. Each item is written in a transaction of its own: a broken one takes nothing else with it. */
public final class Importer {

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    private final Store store;
    private final String source;
    private final boolean dryRun;
    private final Watch watch;
    private final Findings findings = new Findings();
    private final Tally tally = new Tally();
    private final ProfileWriter profiles;
    private final EntryWriter entries;
    private final SchemaWriter schemas;
    private final Set<String> seen = new HashSet<>();
    private int done;
    private int total;

    public Importer(Store store, Files files, String source, boolean dryRun, Watch watch) {
        this.store = store;
        this.source = source;
        this.dryRun = dryRun;
        this.watch = watch;
        this.profiles = new ProfileWriter(source, dryRun, findings);
        this.entries = new EntryWriter(source, dryRun, findings, new EntryFileStore(files));
        this.schemas = new SchemaWriter(source, dryRun);
    }

    public Report run(Path folder) {
        Source found = Source.read(folder, store.read(handle -> new ProfileRows(handle).ids()), findings);
        total = found.size();
        tally.add(Kinds.PROFILES, Fate.REJECTED, found.rejectedProfiles());
        tally.add(Kinds.INTERLINKERS, Fate.REJECTED, found.rejectedEntries());
        tally.add(Kinds.SCHEMAS, Fate.REJECTED, found.rejectedSchemas());
        tally.add(Kinds.PROFILE_LINKS, Fate.REJECTED, found.rejectedLinks());
        boolean all = found.profiles().stream().allMatch(item -> step(item.path(), () -> profile(item)))
                && found.entries().stream().allMatch(item -> step(item.path(), () -> entry(item)))
                && found.schemas().stream().allMatch(item -> step(item.path(), () -> schema(item)));
        watch.at(done, total, "");
        if (!all) {
            findings.skipped(Kinds.INTERLINKERS, "", "The import was stopped after " + done + " of " + total + " items.");
        }
        return new Report(dryRun, tally.counts(), findings.all());
    }

    /** Takes entries of this source out of the offer that it does not have any more. Call after a complete run over the whole source. */
    public void retireMissing() {
        if (complete()) {
            store.run(handle -> {
                EntryRows rows = new EntryRows(handle);
                rows.offeredOf(source).forEach((key, id) -> {
                    if (!seen.contains(key)) {
                        rows.retire(id);
                        new StateRows(handle).changed();
                    }
                });
            });
        }
    }

    /** False if the watch stopped the run. */
    public boolean complete() {
        return done == total;
    }

    /** True if anything was or would be written. */
    public boolean changed() {
        return tally.changed();
    }

    private void profile(FoundProfile found) {
        Fate fate = item(Kinds.PROFILES, found.path(), handle -> profiles.write(handle, found));
        tally.add(Kinds.TRANSLATIONS, fate, found.translations());
    }

    private void entry(FoundEntry found) {
        seen.add(found.key());
        Fate fate = item(Kinds.INTERLINKERS, found.path(), handle -> entries.write(handle, found));
        int snapshots = (int) found.files().stream().filter(file -> file.role() == FileRole.SNAPSHOT).count();
        tally.add(Kinds.SNAPSHOTS, fate, snapshots);
        tally.add(Kinds.FILES, fate, found.files().size() - snapshots);
        tally.add(Kinds.PROFILE_LINKS, fate, found.content().profiles().size());
        tally.add(Kinds.TRANSLATIONS, fate, found.translations());
    }

    private void schema(FoundSchema found) {
        Fate fate = item(Kinds.SCHEMAS, found.path(), handle -> schemas.write(handle, found));
        tally.add(Kinds.NODES, fate, (int) found.nodes().count());
        tally.add(Kinds.TASKS, fate, found.tasks());
        tally.add(Kinds.PREREQUISITES, fate, found.prerequisites());
        tally.add(Kinds.PROFILE_LINKS, fate, found.profileLinks());
        tally.add(Kinds.TRANSLATIONS, fate, found.translations());
    }

    private boolean step(String path, Runnable work) {
        if (!watch.at(done, total, path)) {
            return false;
        }
        work.run();
        done++;
        return true;
    }

    private Fate item(String kind, String path, Function<Handle, Fate> write) {
        Fate fate;
        try {
            fate = dryRun ? store.read(write) : store.write(write);
        } catch (Problem e) {
            findings.skipped(kind, path, "It could not be written: " + e.getMessage());
            fate = Fate.REJECTED;
        } catch (RuntimeException e) {
            LOG.warn("Import of {} failed", path, e);
            findings.skipped(kind, path, "It could not be written: " + e.getMessage());
            fate = Fate.REJECTED;
        }
        tally.add(kind, fate, 1);
        return fate;
    }
}
