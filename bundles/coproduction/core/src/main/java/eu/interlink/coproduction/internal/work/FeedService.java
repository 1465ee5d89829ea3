package eu.interlink.coproduction.internal.work;

import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.access.ProfileSource;
import eu.interlink.access.ProfileSource.Profile;
import eu.interlink.access.RateLimits;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.ProcessFeed;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.coproduction.internal.Guard;
import eu.interlink.interlinker.Caller;
import eu.interlink.mail.Links;
import eu.interlink.store.Store;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Feeds of processes. */
@Component
public final class FeedService implements ProcessFeed {

    private final Guard guard;
    private final Processes processes;
    private final ProfileSource profiles;
    private final Links links;
    private final ReaderTokens tokens;

    @Activate
    public FeedService(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Policy policy, @Reference Processes processes,
            @Reference Accounts accounts, @Reference ProfileSource profiles, @Reference RateLimits limits, @Reference Links links) {
        this.guard = new Guard(policy);
        this.processes = processes;
        this.profiles = profiles;
        this.links = links;
        tokens = new ReaderTokens(store, accounts, limits);
    }

    @Override
    public Optional<String> address(Caller caller, UUID process) {
        guard.require(caller, Actions.PROCESS_VIEW, process, "process");
        return caller.person().flatMap(tokens::of).map(token -> links.to("api/v1/processes/" + process + "/feed/" + token));
    }

    @Override
    public Feed open(Caller caller, UUID process, String token, String address) {
        guard.require(caller, Actions.PUBLIC);
        Caller reader = tokens.person(token, address);
        Process seen = processes.find(reader, process);
        Locale language = reader.person().flatMap(profiles::profile).map(Profile::locale).orElse(Locale.ENGLISH);
        return new Feed(seen, links.to("processes/" + process), language, processes.history(reader, process, 0, MAX_ENTRIES).items());
    }
}
