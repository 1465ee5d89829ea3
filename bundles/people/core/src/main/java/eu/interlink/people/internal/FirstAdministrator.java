package eu.interlink.people.internal;

import eu.interlink.access.Accounts;
import eu.interlink.store.Ids;
import eu.interlink.store.Store;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While nobody administers the platform, each start makes a new set-up link and leaves it where the launcher finds it. */
@Component(service = FirstAdministrator.class, immediate = true)
public final class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Store store;
    private final Accounts accounts;
    private final InvitationTable invitations;
    private final WelcomeFile welcome;

    @Activate
    public FirstAdministrator(@Reference(target = "(interlink.schema=people)") Store store, @Reference Accounts accounts, BundleContext context) {
        this(store, accounts, Path.of(Optional.ofNullable(context.getProperty("interlink.data")).orElse("data")));
    }

    public FirstAdministrator(Store store, Accounts accounts, Path data) {
        this.store = store;
        this.accounts = accounts;
        invitations = new InvitationTable(store);
        welcome = new WelcomeFile(data);
        if (accounts.empty()) {
            invite();
        }
    }

    private void invite() {
        String secret = Secrets.random();
        store.run(handle -> {
            invitations.deleteSetup();
            invitations.insert(new InvitationTable.Row(Ids.next(), Optional.empty(), 1, Optional.empty(), Clock.systemUTC().instant(), Optional.empty()),
                    Secrets.hash(secret));
        });
        try {
            welcome.invite(secret);
        } catch (UncheckedIOException e) {
            // Everybody else can still work; the operator reads why and starts again.
            LOG.error("The set-up link could not be written. Make the data directory writable and start again", e);
        }
    }

    /** True while the set-up link is good. */
    boolean awaited() {
        return accounts.empty();
    }

    /** There is an administrator as soon as this transaction is committed: the link is void, however the administrator came. */
    void arrived() {
        invitations.deleteSetup();
        store.afterCommit(welcome::removeInvitation);
    }
}
