package eu.interlink.coproduction.internal.share;

import eu.interlink.access.Accounts;
import eu.interlink.coproduction.internal.process.Snapshot;
import eu.interlink.coproduction.internal.process.Snapshots;
import eu.interlink.coproduction.internal.process.Viewers;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What those who made links may today. Whoever has no account any more, or may not sign in, may nothing. */
final class Makers {

    private final Accounts accounts;
    private final Snapshots snapshots;

    Makers(Accounts accounts, Snapshots snapshots) {
        this.accounts = accounts;
        this.snapshots = snapshots;
    }

    /** People who may sign in, as callers; others are left out. */
    Map<UUID, Caller> callers(Collection<UUID> people) {
        return Viewers.callers(accounts, people);
    }

    boolean manages(Caller maker, Snapshot process, Optional<UUID> item) {
        return snapshots.rights(maker, process, item).contains(Right.MANAGE);
    }
}
