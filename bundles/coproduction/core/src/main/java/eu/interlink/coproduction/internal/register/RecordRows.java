package eu.interlink.coproduction.internal.register;

import eu.interlink.coproduction.ProcessingRegister.Draft;
import eu.interlink.coproduction.ProcessingRegister.LegalBasis;
import eu.interlink.coproduction.internal.rows.Columns;
import eu.interlink.interlinker.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The SQL of the table {@code processing_record}, beside the processes that it is about. */
public final class RecordRows {

    private static final String FROM = " from coproduction.process p left join coproduction.processing_record r on r.process_id = p.id ";
    private static final String COLUMNS = "select p.id, p.name, p.organisation_id, r.controller, r.contact, r.officer, r.purposes, r.legal_basis, r.people, r.data_kinds,"
            + " r.recipients, r.transfers, r.erasure, r.security, r.changed_at, r.version" + FROM;
    /** The same as an empty list of missing fields, see {@link Gaps}. */
    private static final String COMPLETE = "r.version is not null and (r.controller <> '' or p.organisation_id is not null) and r.contact <> '' and r.officer <> ''"
            + " and r.purposes <> '' and r.legal_basis <> 'NOT_DECIDED' and r.people <> '' and r.data_kinds <> '' and r.recipients <> '' and r.erasure <> '' and r.security <> ''";

    private final Handle handle;

    public RecordRows(Handle handle) {
        this.handle = handle;
    }

    public Optional<RecordRow> find(UUID process) {
        return rows(handle.createQuery(COLUMNS + "where p.id = :id").bind("id", process)).stream().findFirst();
    }

    /** Those with gaps first. */
    Page<RecordRow> page(int offset, int limit) {
        return new Page<>(rows(handle.createQuery(COLUMNS + "order by case when " + COMPLETE + " then 1 else 0 end, lower(p.name), p.id limit :limit offset :offset")
                .bind("limit", limit).bind("offset", offset)), handle.createQuery("select count(*) from coproduction.process").mapTo(Long.class).one(), offset);
    }

    /** The next ones in the order of their ids. */
    List<RecordRow> after(UUID process, int limit) {
        return rows(handle.createQuery(COLUMNS + "where p.id > :id order by p.id limit :limit").bind("id", process).bind("limit", limit));
    }

    long gaps() {
        return handle.createQuery("select count(*)" + FROM + "where not (" + COMPLETE + ")").mapTo(Long.class).one();
    }

    /** @return false if somebody else wrote it meanwhile */
    public boolean insert(UUID process, Draft draft, Instant now) {
        return bind(handle.createUpdate("""
                insert into coproduction.processing_record (process_id, controller, contact, officer, purposes, legal_basis, people, data_kinds, recipients, transfers,
                    erasure, security, changed_at, version)
                values (:process, :controller, :contact, :officer, :purposes, :basis, :people, :data, :recipients, :transfers, :erasure, :security, :now, 1)
                on conflict do nothing"""), process, draft, now).execute() == 1;
    }

    /** @return false if somebody else wrote it meanwhile */
    boolean update(UUID process, Draft draft, int version, Instant now) {
        return bind(handle.createUpdate("""
                update coproduction.processing_record set controller = :controller, contact = :contact, officer = :officer, purposes = :purposes, legal_basis = :basis,
                    people = :people, data_kinds = :data, recipients = :recipients, transfers = :transfers, erasure = :erasure, security = :security,
                    changed_at = :now, version = version + 1 where process_id = :process and version = :version"""), process, draft, now).bind("version", version).execute() == 1;
    }

    private static Update bind(Update update, UUID process, Draft draft, Instant now) {
        return update.bind("process", process).bind("controller", draft.controller()).bind("contact", draft.contact()).bind("officer", draft.officer())
                .bind("purposes", draft.purposes()).bind("basis", draft.legalBasis().name()).bind("people", draft.people()).bind("data", draft.data())
                .bind("recipients", draft.recipients()).bind("transfers", draft.transfers()).bind("erasure", draft.erasure()).bind("security", draft.security())
                .bind("now", now);
    }

    private static List<RecordRow> rows(Query query) {
        return query.map((row, context) -> row(row)).list();
    }

    private static RecordRow row(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new RecordRow(Columns.id(row, "id"), row.getString("name"), Columns.optionalId(row, "organisation_id"), version == 0 ? Draft.EMPTY
                : new Draft(row.getString("controller"), row.getString("contact"), row.getString("officer"), row.getString("purposes"),
                        LegalBasis.valueOf(row.getString("legal_basis")), row.getString("people"), row.getString("data_kinds"), row.getString("recipients"),
                        row.getString("transfers"), row.getString("erasure"), row.getString("security")),
                Columns.optionalInstant(row, "changed_at"), version);
    }
}
