package eu.interlink.lifecycle.internal.offer;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.Offers;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.DeveloperMode;
import eu.interlink.lifecycle.internal.Installer;
import eu.interlink.lifecycle.internal.LifecycleRules;
import eu.interlink.lifecycle.internal.Plans;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.plan.TrustRule;
import eu.interlink.lifecycle.internal.swap.Jars;
import eu.interlink.lifecycle.internal.swap.UnitJournal;
import eu.interlink.lifecycle.internal.swap.UnitRow;
import eu.interlink.lifecycle.internal.trust.Verifier;
import eu.interlink.lifecycle.internal.trust.Verifier.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Archives: taken in, planned, installed. What was brought lies in the file store, so that a backup holds it and every node has it. */
@Component
public final class OfferService implements Offers {

    private static final Logger LOG = LoggerFactory.getLogger(OfferService.class);

    private final Policy policy;
    private final OfferTable table;
    private final Verifier verifier;
    private final DeveloperMode developerMode;
    private final Plans plans;
    private final Installer installer;
    private final Lifecycle lifecycle;
    private final UnitJournal journal;
    private final eu.interlink.interlinker.platform.Files files;
    private final Path temporary;
    private final ShippedOffers shipped;

    @Activate
    public OfferService(BundleContext context, @Reference Policy policy, @Reference OfferTable table, @Reference Verifier verifier,
            @Reference DeveloperMode developerMode, @Reference Plans plans, @Reference Installer installer, @Reference Lifecycle lifecycle,
            @Reference UnitJournal journal, @Reference eu.interlink.interlinker.platform.Files files) {
        this.policy = policy;
        this.table = table;
        this.verifier = verifier;
        this.developerMode = developerMode;
        this.plans = plans;
        this.installer = installer;
        this.lifecycle = lifecycle;
        this.journal = journal;
        this.files = files;
        temporary = Path.of(context.getProperty("interlink.data"), "tmp");
        shipped = new ShippedOffers(Path.of(context.getProperty("interlink.home"), "units"), temporary);
    }

    @Override
    public List<Offer> list(Caller caller) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        Map<String, Offer> all = new TreeMap<>();
        shipped.all().forEach(offer -> all.put(offer.feature(), offer));
        table.all().forEach(row -> all.put(row.offer().feature(), row.offer()));
        return all.values().stream().sorted(Comparator.comparing(Offer::feature)).toList();
    }

    @Override
    public Offer bring(Caller caller, Path file, String source) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > Jars.MAX) {
                throw Problem.limit("file-too-large", "The archive is too large. The limit is " + Jars.MAX + " bytes.", "max", Long.toString(Jars.MAX));
            }
            // What is examined is what is kept, whatever happens to the original.
            try (Workplace workplace = new Workplace(temporary); IncomingJar copy = IncomingJar.of(file, temporary)) {
                Verdict verdict = verdict(copy.file());
                return bring(caller, copy, verdict, source, workplace.folder());
            }
        } catch (IOException e) {
            journal.refused(caller, name, source, String.valueOf(e.getMessage()));
            throw refused(e.getMessage());
        }
    }

    private Offer bring(Caller caller, IncomingJar copy, Verdict verdict, String source, Path folder) throws IOException {
        Offer offer;
        try (UnitArchive archive = UnitArchive.open(copy.file())) {
            offer = new Offer(archive.id(), archive.title(), archive.summary(), verdict.trust() == Plan.Trust.SIGNED ? verdict.publisher() : Optional.empty(),
                    source, Instant.now(), UnitArchive.contents(archive.unpack(folder)));
        }
        Optional<OfferTable.Row> before = table.find(offer.feature());
        FileRef file;
        try (InputStream in = Files.newInputStream(copy.file())) {
            file = files.put(holder(offer.feature()), copy.name(), in, Jars.MAX);
        }
        table.save(new OfferTable.Row(offer, file));
        before.filter(row -> !row.file().sha256().equals(file.sha256())).ifPresent(row -> files.release(holder(offer.feature()), row.file()));
        journal.offer(caller, "brought", offer.feature(), source);
        return offer;
    }

    /**
     * An archive carries its signature in itself.
     *
     * @throws IOException with a message for people if it is not to be trusted
     */
    private Verdict verdict(Path archive) throws IOException {
        Verdict verdict = verifier.verify(archive, archive.resolveSibling(archive.getFileName() + ".none"));
        Optional<Plan.Refusal> refusal = TrustRule.refusal(verdict, developerMode.on());
        if (refusal.isPresent()) {
            throw new IOException(refusal.get().text());
        }
        return verdict;
    }

    private static Problem refused(String reason) {
        return Problem.conflict("archive-refused", reason, "reason", reason);
    }

    /** In whose name the archive is held in the file store. */
    private static UUID holder(String feature) {
        return UUID.nameUUIDFromBytes(("lifecycle.offer/" + feature).getBytes(StandardCharsets.UTF_8));
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(List<Path> jars, Optional<Verdict> vouched) throws IOException;
    }

    private <T> T opened(String feature, Work<T> work) {
        try (Workplace workplace = new Workplace(temporary)) {
            Optional<OfferTable.Row> row = table.find(feature);
            if (row.isEmpty()) {
                Path file = shipped.find(feature).orElseThrow(() -> Problem.notFound("offer")).archive();
                return opened(file, Optional.of(new Verdict(Plan.Trust.SIGNED, Optional.of("Interlink"))), workplace, work);
            }
            Path copy = workplace.folder().resolve("archive" + UnitArchive.SUFFIX);
            try (InputStream in = files.open(row.get().file())) {
                Files.copy(in, copy);
            }
            // Once more: a key may have been revoked since.
            return opened(copy, Optional.of(verdict(copy)), workplace, work);
        } catch (IOException e) {
            throw refused(e.getMessage());
        }
    }

    private static <T> T opened(Path file, Optional<Verdict> vouched, Workplace workplace, Work<T> work) throws IOException {
        try (UnitArchive archive = UnitArchive.open(file)) {
            return work.on(archive.unpack(workplace.folder()), vouched);
        }
    }

    @Override
    public List<Plan> plan(Caller caller, String feature) {
        policy.require(caller, LifecycleRules.VIEW, Optional.empty());
        return opened(feature, this::plans);
    }

    private List<Plan> plans(List<Path> jars, Optional<Verdict> vouched) throws IOException {
        List<Plan> all = new ArrayList<>();
        for (Path jar : jars) {
            try (IncomingJar incoming = IncomingJar.of(jar, temporary)) {
                all.add(plans.examine(incoming, vouched).plan());
            }
        }
        return all;
    }

    @Override
    public List<Unit> install(Caller caller, String feature) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        return opened(feature, (jars, vouched) -> {
            List<Plan> planned = plans(jars, vouched);
            for (int i = 0; i < jars.size(); i++) {
                installer.refuse(caller, planned.get(i), jars.get(i).getFileName().toString(), UnitRow.ARCHIVE + feature);
            }
            return install(caller, feature, jars, planned, vouched);
        });
    }

    private List<Unit> install(Caller caller, String feature, List<Path> jars, List<Plan> planned, Optional<Verdict> vouched) throws IOException {
        List<Unit> done = new ArrayList<>();
        for (Path jar : jars) {
            try (IncomingJar incoming = IncomingJar.of(jar, temporary)) {
                done.add(installer.install(caller, incoming, UnitRow.ARCHIVE + feature, vouched));
            } catch (Problem e) {
                for (int i = done.size() - 1; i >= 0; i--) {
                    takeBack(caller, planned.get(i));
                }
                throw e;
            }
        }
        return done;
    }

    /** All or none. What cannot go back is told and stays. */
    private void takeBack(Caller caller, Plan plan) {
        String id = plan.id().orElseThrow();
        try {
            if (plan.from().isEmpty()) {
                lifecycle.remove(caller, id);
            } else if (plan.change() != Plan.Change.SAME) {
                lifecycle.returnTo(caller, id, plan.from());
            }
        } catch (Problem e) {
            LOG.warn("{} {} stays, although another part of the same archive could not be installed: {}", id, plan.to().orElse(""), e.getMessage());
        }
    }

    @Override
    public void discard(Caller caller, String feature) {
        policy.require(caller, LifecycleRules.CHANGE, Optional.empty());
        Optional<OfferTable.Row> row = table.find(feature);
        if (row.isEmpty()) {
            shipped.find(feature).orElseThrow(() -> Problem.notFound("offer"));
            throw Problem.conflict("offer-shipped", "This comes with the platform and stays on the list. It runs only if you install it.");
        }
        table.forget(feature);
        files.release(holder(feature), row.get().file());
        journal.offer(caller, "discarded", feature, row.get().offer().source());
    }
}
