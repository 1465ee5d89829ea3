package eu.interlink.coproduction.internal.share;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.access.RateLimits;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.ShareLinks;
import eu.interlink.coproduction.Shared;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.process.Snapshots.Current;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.coproduction.internal.tree.TreeRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.mail.Links;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Share links in the database. */
@Component
public final class ShareService implements ShareLinks {

    private static final int WRONG = 30;
    private static final Duration WRONG_WITHIN = Duration.ofMinutes(10);

    private final Store store;
    private final Guard guard;
    private final PersonNames names;
    private final Journal journal;
    private final Snapshots snapshots;
    private final RateLimits limits;
    private final Links links;
    private final Clock clock;
    private final Makers makers;
    private final ShareTokens tokens;

    @Activate
    public ShareService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference PersonNames names,
            @Reference Journal journal, @Reference Snapshots snapshots, @Reference Accounts accounts, @Reference RateLimits limits, @Reference Links links) {
        this(store, policy, names, journal, snapshots, accounts, limits, links, Clock.systemUTC());
    }

    public ShareService(Store store, Policy policy, PersonNames names, Journal journal, Snapshots snapshots, Accounts accounts, RateLimits limits, Links links,
            Clock clock) {
        this.store = store;
        this.guard = new Guard(policy);
        this.names = names;
        this.journal = journal;
        this.snapshots = snapshots;
        this.limits = limits;
        this.links = links;
        this.clock = clock;
        makers = new Makers(accounts, snapshots);
        tokens = new ShareTokens(store);
    }

    @Override
    public Link create(Caller caller, UUID target, Duration valid, String label) {
        guard.require(caller, Actions.ITEM_MANAGE, target, "item");
        UUID maker = caller.requirePerson();
        String good = PlainText.line(label, "label", MAX_LABEL);
        if (valid.compareTo(Duration.ofDays(1)) < 0 || valid.compareTo(Duration.ofDays(MAX_DAYS)) > 0) {
            throw Problem.invalid("link-days-out-of-range", "A link works for 1 to " + MAX_DAYS + " days. Choose another day.", "field", "valid", "max", "" + MAX_DAYS);
        }
        return store.write(handle -> {
            Optional<UUID> process = new TreeRows(handle).processOf(target);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ShareRow row = new ShareRow(Ids.next(), process.orElse(target), process.map(found -> target), good, maker, now, now.plus(valid), 0, Optional.empty());
            ShareRows rows = new ShareRows(handle);
            if (rows.count(row.process()) >= MAX_LINKS) {
                throw Problem.limit("too-many-links", "A process can have " + MAX_LINKS + " links at most. Revoke those that are not needed.", "max", "" + MAX_LINKS);
            }
            rows.insert(row);
            Current current = current(row.process());
            append(caller, "coproduction.link.created", row, current);
            return shown(row, current, Map.of(maker, caller), Map.of(maker, caller.name()), tokens.signer());
        });
    }

    @Override
    public List<Link> list(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        List<ShareRow> all = store.read(handle -> new ShareRows(handle).of(process));
        Current current = current(process);
        List<ShareRow> own = all.stream().filter(row -> snapshots.rights(caller, current.snapshot(), row.item()).contains(Right.MANAGE)).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        List<UUID> people = own.stream().map(ShareRow::createdBy).distinct().toList();
        Map<UUID, Caller> able = makers.callers(people);
        Map<UUID, String> called = names.names(people);
        Function<UUID, String> signer = tokens.signer();
        return own.stream().map(row -> shown(row, current, able, called, signer)).toList();
    }

    @Override
    public void revoke(Caller caller, UUID process, UUID link) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        store.run(handle -> {
            ShareRows rows = new ShareRows(handle);
            ShareRow row = rows.find(link).filter(found -> found.process().equals(process)).orElseThrow(() -> Problem.notFound("link"));
            guard.require(caller, Actions.ITEM_MANAGE, row.target(), "link");
            if (!rows.delete(link)) {
                throw Problem.notFound("link");
            }
            append(caller, "coproduction.link.revoked", row, current(process));
        });
    }

    @Override
    public Shared open(Caller caller, String token, String address) {
        guard.require(caller, Actions.PUBLIC);
        Optional<Shared> shared = tokens.read(token).flatMap(id -> store.read(handle -> new ShareRows(handle).find(id))).flatMap(this::shared);
        if (shared.isEmpty()) {
            limits.attempt("coproduction.share " + address, WRONG, WRONG_WITHIN);
        }
        return shared.orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "share-link",
                "This link does not work, or does not work any more. Ask whoever gave it to you for a new one.", Map.of()));
    }

    private Optional<Shared> shared(ShareRow row) {
        if (row.expired(clock.instant())) {
            return Optional.empty();
        }
        Optional<Current> current = snapshots.find(row.process());
        Optional<Caller> maker = Optional.ofNullable(makers.callers(List.of(row.createdBy())).get(row.createdBy()));
        if (current.isEmpty() || maker.isEmpty() || !makers.manages(maker.get(), current.get().snapshot(), row.item())) {
            return Optional.empty();
        }
        return shared(row, current.get(), maker.get()).filter(shown -> store.write(handle -> new ShareRows(handle).count(row.id(), clock.instant())));
    }

    /** Whoever manages an item may yet be kept out of one below it: what its maker does not see, a link does not show. */
    private Optional<Shared> shared(ShareRow row, Current current, Caller maker) {
        Tree tree = current.snapshot().tree();
        Optional<Predicate<UUID>> visible = snapshots.limits(maker, current.snapshot());
        SharedPlace place = new SharedPlace(store.read(handle -> new ShareRows(handle).files(row.process())), current.row().language(), row.expires());
        if (row.item().isEmpty()) {
            return Optional.of(place.of(current.row(), visible.map(tree::phases).orElseGet(tree::phases)));
        }
        return row.item().flatMap(tree::item).map(item -> place.of(visible.map(seen -> Tree.limited(item, seen)).orElse(item)));
    }

    private Current current(UUID process) {
        return snapshots.find(process).orElseThrow(() -> Problem.notFound("process"));
    }

    private Link shown(ShareRow row, Current current, Map<UUID, Caller> able, Map<UUID, String> called, Function<UUID, String> signer) {
        String token = signer.apply(row.id());
        boolean manages = able.containsKey(row.createdBy()) && makers.manages(able.get(row.createdBy()), current.snapshot(), row.item());
        State state = row.expired(clock.instant()) ? State.EXPIRED : manages ? State.WORKING : State.STOPPED;
        return new Link(row.id(), row.item(), place(row, current), row.label(), row.created(), called.getOrDefault(row.createdBy(), ""), row.expires(), state,
                row.opened(), row.lastOpened(), token, links.to("shared/" + token));
    }

    private static String place(ShareRow row, Current current) {
        return row.item().flatMap(current.snapshot().tree()::item).map(Item::name).orElse(current.row().name());
    }

    private void append(Caller caller, String type, ShareRow row, Current current) {
        journal.append(caller, type, Optional.of(row.process()), Optional.of(row.target()), Map.of("name", place(row, current)));
    }
}
