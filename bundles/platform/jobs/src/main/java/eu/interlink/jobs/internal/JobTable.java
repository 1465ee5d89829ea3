package eu.interlink.jobs.internal;

import eu.interlink.interlinker.Page;
import eu.interlink.jobs.JobState;
import eu.interlink.jobs.JobState.Status;
import eu.interlink.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of jobs. */
final class JobTable {

    private static final String COLUMNS =
            "select id, kind, title, status, done, total, note, result, person, started_at, ended_at from jobs.job ";

    private final Store store;
    private final String node;

    JobTable(Store store, String node) {
        this.store = store;
        this.node = node;
    }

    void insert(JobState job) {
        store.run(handle -> handle.createUpdate("""
                insert into jobs.job (id, kind, title, status, done, total, note, person, node, cancel_asked, started_at, seen_at)
                values (:id, :kind, :title, :status, :done, :total, :note, :person, :node, false, :started, :started)""")
                .bind("id", job.id()).bind("kind", job.kind()).bind("title", job.title()).bind("status", job.status().name())
                .bind("done", job.done()).bind("total", job.total()).bind("note", job.note()).bind("person", job.person()).bind("node", node)
                .bind("started", job.started()).execute());
    }

    /** Writes how far a job is and that its node lives. @return whether somebody asked to cancel it */
    boolean progress(JobState job) {
        return store.write(handle -> {
            handle.createUpdate("update jobs.job set done = :done, total = :total, note = :note, seen_at = :now where id = :id")
                    .bind("done", job.done()).bind("total", job.total()).bind("note", job.note()).bind("now", Instant.now())
                    .bind("id", job.id()).execute();
            return handle.createQuery("select cancel_asked from jobs.job where id = :id").bind("id", job.id()).mapTo(Boolean.class).findOne()
                    .orElse(true);
        });
    }

    void end(JobState job) {
        store.run(handle -> handle.createUpdate("""
                update jobs.job set status = :status, done = :done, total = :total, note = :note, result = :result, ended_at = :ended
                where id = :id""")
                .bind("status", job.status().name()).bind("done", job.done()).bind("total", job.total()).bind("note", job.note())
                .bind("result", job.result()).bind("ended", job.ended()).bind("id", job.id()).execute());
    }

    boolean askToCancel(UUID job) {
        return store.write(handle -> handle.execute("update jobs.job set cancel_asked = true where id = ? and status = ?", job,
                Status.RUNNING.name())) > 0;
    }

    /** Jobs of this node that were running when it stopped. Only right while none is running. */
    int interruptOwn() {
        return store.write(handle -> handle.execute("update jobs.job set status = ?, ended_at = ? where status = ? and node = ?",
                Status.INTERRUPTED.name(), Instant.now(), Status.RUNNING.name(), node));
    }

    /** Jobs of any node that gave no sign of life since a moment. */
    int interruptSilentSince(Instant moment) {
        return store.write(handle -> handle.execute("update jobs.job set status = ?, ended_at = ? where status = ? and seen_at < ? and node <> ?",
                Status.INTERRUPTED.name(), Instant.now(), Status.RUNNING.name(), moment, node));
    }

    void forgetEndedBefore(Instant moment) {
        store.run(handle -> handle.execute("delete from jobs.job where ended_at < ?", moment));
    }

    Optional<JobState> find(UUID job) {
        return store.read(handle -> handle.createQuery(COLUMNS + "where id = :id").bind("id", job).map((row, context) -> state(row)).findOne());
    }

    Page<JobState> list(String prefix, int offset, int limit) {
        String like = prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return store.read(handle -> {
            long total = handle.createQuery("select count(*) from jobs.job where kind like :prefix escape '!'").bind("prefix", like)
                    .mapTo(Long.class).one();
            List<JobState> jobs = handle.createQuery(COLUMNS + "where kind like :prefix escape '!' order by id desc limit :limit offset :offset")
                    .bind("prefix", like).bind("limit", limit).bind("offset", offset).map((row, context) -> state(row)).list();
            return new Page<>(jobs, total, offset);
        });
    }

    private static JobState state(ResultSet row) throws SQLException {
        return new JobState(row.getObject("id", UUID.class), row.getString("kind"), row.getString("title"),
                Status.valueOf(row.getString("status")), row.getInt("done"), row.getInt("total"), row.getString("note"),
                Optional.ofNullable(row.getString("result")), Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
