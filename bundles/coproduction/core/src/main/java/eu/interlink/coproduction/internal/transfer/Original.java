package eu.interlink.coproduction.internal.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A process that is being copied. @param ids by key of the parcel */
record Original(Parcel parcel, Map<String, UUID> ids, Optional<UUID> organisation) {

    /** Key of whoever copies. */
    static final String COPIER = "copier";

    /** Everybody is who they are. */
    Parties parties() {
        Parties same = Parties.same(parcel, ids);
        Optional.ofNullable(ids.get(COPIER)).ifPresent(person -> same.people().put(COPIER, person));
        return same;
    }
}
