package eu.interlink.coproduction.internal.process;

import eu.interlink.access.PersonData;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.internal.RightBits;
import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.coproduction.internal.rows.GrantRows;
import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.people.Memberships;
import eu.interlink.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rights and resources of a person in processes. A resource stands when its owner goes: the others work on it. */
@Component
public final class ProcessPersonData implements PersonData {

    private static final String PROCESS = "process";

    /** A right that the person has by itself, not by a team. */
    record Held(String process, Optional<String> item, Set<Right> rights, Set<Right> denied) {
    }

    /** Something that the person made. @param address where a link leads */
    record Made(String process, String resource, String tool, Optional<String> address, Instant created) {
    }

    private final Store store;
    private final GrantBook grants;

    @Activate
    public ProcessPersonData(@Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Memberships memberships, @Reference PersonNames people,
            @Reference Journal journal) {
        this.store = store;
        grants = new GrantBook(store, memberships, people, journal);
    }

    @Override
    public String area() {
        return "processes";
    }

    @Override
    public void export(UUID person, Package into) throws IOException {
        into.json("rights", store.read(handle -> handle.createQuery("select p.name, cast(null as varchar) as item, g.rights, g.denied from coproduction.grant_row g"
                + " join coproduction.process p on p.id = g.process_id where g.person_id = :person union all select p.name, i.name, g.rights, g.denied"
                + " from coproduction.item_grant g join coproduction.process p on p.id = g.process_id join coproduction.item i on i.id = g.item_id"
                + " where g.person_id = :person order by 1, 2").bind("person", person).map((row, context) -> new Held(row.getString(1),
                        Optional.ofNullable(row.getString(2)), RightBits.rights(row.getInt(3)), RightBits.rights(row.getInt(4)))).list()));
        into.json("resources", store.read(handle -> handle.createQuery("select p.name as process, r.name, r.interlinker, r.url, r.created_at from coproduction.resource r"
                + " join coproduction.process p on p.id = r.process_id where r.owner_id = :person order by r.created_at").bind("person", person)
                .map((row, context) -> new Made(row.getString(PROCESS), row.getString("name"), row.getString("interlinker"), Columns.optionalText(row, "url"),
                        Columns.instant(row, "created_at"))).list()));
    }

    @Override
    public List<Duty> duties(UUID person) {
        return store.read(handle -> handle.createQuery("select p.id, p.name from coproduction.grant_row g join coproduction.process p on p.id = g.process_id"
                + " where g.person_id = :person and mod(g.rights / :manage, 2) = 1 and not exists (select 1 from coproduction.grant_row o"
                + " where o.process_id = g.process_id and o.id <> g.id and mod(o.rights / :manage, 2) = 1)").bind("person", person)
                .bind("manage", RightBits.bits(Set.of(Right.MANAGE))).map((row, context) -> new Duty(PROCESS, Columns.id(row, "id"), row.getString("name"))).list());
    }

    @Override
    public void handOver(Caller caller, UUID from, UUID to) {
        duties(from).forEach(duty -> grants.grant(caller, duty.id(), grants.entry(Optional.empty(), Party.person(to), Set.of(Right.MANAGE), Set.of()), "", Optional.empty()));
    }

    @Override
    public void erase(Identity identity) {
        store.run(handle -> {
            new GrantRows(handle).forget(identity.person()).forEach(new ProcessRows(handle)::touch);
            handle.execute("update coproduction.item set trashed_by = null where trashed_by = ?", identity.person());
            handle.execute("update coproduction.process set trashed_by = null where trashed_by = ?", identity.person());
        });
    }
}
