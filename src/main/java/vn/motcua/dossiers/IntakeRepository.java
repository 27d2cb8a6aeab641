package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.AgencyId;

/** The timers of online dossiers, and who was told when. */
@Repository
class IntakeRepository {

    /** What somebody has to be told about a dossier that waits. */
    enum Stage {
        ALERTED("alerted_at", "since"),
        UNTAKEN("untaken_at", "alert_by"),
        UNANSWERED("unanswered_at", "answer_by");

        private final String column;
        private final String due;

        Stage(String column, String due) {
            this.column = column;
            this.due = due;
        }
    }

    /** Any number that no other lock of this database uses. */
    private static final long LOCK = 7_104_405L;

    /** A dossier that waits at a desk since then. */
    record Waiting(DossierId id, DossierCode code, AgencyId desk, Instant since) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    IntakeRepository(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Whoever looks second waits for the first to end, and sees whom it told. */
    void takeTurns() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    /** Online dossiers that wait and whose timers were not set. */
    List<Waiting> listNew(int limit) {
        return jdbc.sql("""
                        select id, code, received_agency, since
                        from dossiers.dossier, lateral (
                            select greatest(submitted_at, max(ended_at)) as since from dossiers.supplement
                            where dossier_id = id and opened_year = dossier.opened_year) latest
                        where status = 'SUBMITTED' and channel = 'ONLINE'
                        and (joint_group is null or not exists (select from dossiers.joint_part part
                            where part.dossier_id = id and part.state <> 'STARTED'))
                        and not exists (
                            select from dossiers.intake where dossier_id = id and intake.since = latest.since)
                        order by id limit ?
                        """)
                .param(limit)
                .query((row, number) -> new Waiting(
                        new DossierId(row.getLong("id")),
                        new DossierCode(row.getString("code")),
                        new AgencyId(row.getLong("received_agency")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    void set(Waiting waiting, IntakeTimer timer) {
        jdbc.sql("""
                insert into dossiers.intake (dossier_id, since, desk, code, alert_by, answer_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(
                        waiting.id().value(),
                        Timestamp.from(waiting.since()),
                        waiting.desk().value())
                .params(waiting.code().value(), Timestamp.from(timer.alertBy()), Timestamp.from(timer.answerBy()))
                .update();
    }

    /** Ends the timers of dossiers that no longer wait. */
    void endAnswered(Instant now) {
        jdbc.sql("""
                update dossiers.intake set ended_at = ?
                where ended_at is null and not exists (
                    select from dossiers.dossier
                    where id = dossier_id and opened_year = dossier_id / 10000000000 and status = 'SUBMITTED')
                """).param(Timestamp.from(now)).update();
    }

    /** Whom nobody was told of yet at this stage. */
    List<Waiting> listDue(Stage stage, Instant now) {
        return jdbc.sql("select dossier_id, code, desk, since from dossiers.intake where ended_at is null and "
                        + stage.column + " is null and " + stage.due + " <= ? order by answer_by, dossier_id")
                .param(Timestamp.from(now))
                .query((row, number) -> new Waiting(
                        new DossierId(row.getLong("dossier_id")),
                        new DossierCode(row.getString("code")),
                        new AgencyId(row.getLong("desk")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    void mark(Stage stage, List<Waiting> told, Instant now) {
        batch.batchUpdate(
                "update dossiers.intake set " + stage.column + " = ? where dossier_id = ? and since = ?",
                told.stream()
                        .map(waiting ->
                                new Object[] {Timestamp.from(now), waiting.id().value(), Timestamp.from(waiting.since())
                                })
                        .toList());
    }
}
