package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to complete a dossier; at most one of a dossier is open. */
@Repository
class SupplementRepository {

    private final JdbcClient jdbc;

    SupplementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DossierId id, Supplement supplement) {
        jdbc.sql("""
                insert into dossiers.supplement (dossier_id, opened_year, seq, requested_at, requested_by, reason,
                                                 items, answer_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(id.value(), id.year(), supplement.seq(), Timestamp.from(supplement.requestedAt()))
                .params(supplement.requestedBy(), supplement.reason())
                .param(supplement.items().toArray(String[]::new))
                .param(Timestamp.from(supplement.answerBy()))
                .update();
    }

    /** Answered, or no longer waited for. */
    void end(DossierId id, Instant at) {
        jdbc.sql("""
                update dossiers.supplement set ended_at = ?
                where dossier_id = ? and opened_year = ? and ended_at is null
                """).params(Timestamp.from(at), id.value(), id.year()).update();
    }

    /** Oldest first. */
    List<Supplement> list(DossierId id) {
        return jdbc.sql("""
                        select seq, requested_at, requested_by, reason, items, answer_by, ended_at
                        from dossiers.supplement where dossier_id = ? and opened_year = ? order by seq
                        """)
                .params(id.value(), id.year())
                .query((row, number) -> new Supplement(
                        row.getInt("seq"),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getString("requested_by"),
                        row.getString("reason"),
                        List.of((String[]) row.getArray("items").getArray()),
                        row.getTimestamp("answer_by").toInstant(),
                        DossierRepository.instant(row, "ended_at")))
                .list();
    }

    /** Dossiers whose applicant did not answer by then. */
    List<DossierId> listUnanswered(Instant until) {
        return jdbc.sql("select dossier_id from dossiers.supplement where ended_at is null and answer_by < ?")
                .param(Timestamp.from(until))
                .query((row, number) -> new DossierId(row.getLong("dossier_id")))
                .list();
    }

    /** Dossiers whose applicant has to answer by then and was not warned; each only once. */
    List<DossierId> warn(Instant until, Instant now) {
        return jdbc.sql("""
                        update dossiers.supplement set warned_at = ?
                        where ended_at is null and warned_at is null and answer_by < ?
                        returning dossier_id
                        """)
                .params(Timestamp.from(now), Timestamp.from(until))
                .query((row, number) -> new DossierId(row.getLong("dossier_id")))
                .list();
    }
}
