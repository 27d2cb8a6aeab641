package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.AgencyId;
import vn.motcua.workflow.Asked;
import vn.motcua.workflow.JoinRule;

/** Questions to other agencies and their answers. */
@Repository
class ConsultationRepository {

    /** A question that nobody answered in time. */
    record Overdue(long id, DossierId dossier, DossierCode code, AgencyId agency) {}

    private final JdbcClient jdbc;

    ConsultationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Dossier dossier, Asked asked, JoinRule join, String question, String by, Instant now) {
        jdbc.sql("""
                insert into dossiers.consultation (dossier_id, code, agency_id, join_rule, question, asked_by, asked_at,
                                                   deadline, begun_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        dossier.id().value(),
                        dossier.identity().code().value(),
                        asked.agency().value())
                .params(
                        join.name(),
                        question,
                        by,
                        Timestamp.from(now),
                        Timestamp.from(asked.deadline()),
                        Timestamp.from(now))
                .update();
    }

    /** What an agency is to do when its turn comes. */
    void insert(Dossier dossier, Consultation.Errand errand, int turn, String task, String by, Instant now) {
        jdbc.sql("""
                insert into dossiers.consultation (dossier_id, code, agency_id, join_rule, question, asked_by, asked_at,
                                                   turn, days)
                values (?, ?, ?, 'ALL', ?, ?, ?, ?, ?)
                """)
                .params(
                        dossier.id().value(),
                        dossier.identity().code().value(),
                        errand.agency().value())
                .params(task, by, Timestamp.from(now), turn, errand.days())
                .update();
    }

    /** Its turn has come. */
    void begin(Consultation errand, Instant at, @Nullable Instant deadline) {
        jdbc.sql("update dossiers.consultation set begun_at = ?, deadline = ? where id = ?")
                .param(Timestamp.from(at))
                .param(deadline == null ? null : Timestamp.from(deadline))
                .param(errand.id())
                .update();
    }

    /** Oldest first. */
    List<Consultation> list(DossierId id) {
        return jdbc.sql("""
                        select id, agency_id, join_rule, question, asked_by, asked_at, deadline, answered_by, answered_at,
                               opinion, answer, basis, turn, days, begun_at
                        from dossiers.consultation where dossier_id = ? order by id
                        """)
                .param(id.value())
                .query(ConsultationRepository::consultation)
                .list();
    }

    void answer(Consultation asked, String by, Instant at, Consultation.Opinion opinion, String answer) {
        jdbc.sql(
                        "update dossiers.consultation set answered_by = ?, answered_at = ?, opinion = ?, answer = ? where id = ?")
                .params(by, Timestamp.from(at), opinion.name(), answer, asked.id())
                .update();
    }

    /** The dossier goes on without those who have not answered. */
    void breakOff(DossierId id, String basis) {
        jdbc.sql("""
                update dossiers.consultation set basis = ?
                where dossier_id = ? and answered_at is null and basis is null
                """).params(basis, id.value()).update();
    }

    /** Questions past their deadline of which nobody was told; from now on somebody was. */
    List<Overdue> takeOverdue(Instant now) {
        return jdbc.sql("""
                        update dossiers.consultation set reported_at = ?
                        where deadline < ? and answered_at is null and reported_at is null and basis is null
                          and exists (select from dossiers.dossier
                                      where id = dossier_id and opened_year = dossier_id / 10000000000
                                        and status in ('ACCEPTED', 'IN_PROGRESS'))
                        returning id, dossier_id, code, agency_id
                        """)
                .params(Timestamp.from(now), Timestamp.from(now))
                .query((row, number) -> new Overdue(
                        row.getLong("id"),
                        new DossierId(row.getLong("dossier_id")),
                        new DossierCode(row.getString("code")),
                        new AgencyId(row.getLong("agency_id"))))
                .list();
    }

    private static Consultation consultation(ResultSet row, int number) throws SQLException {
        String opinion = row.getString("opinion");
        return new Consultation(
                row.getLong("id"),
                new AgencyId(row.getLong("agency_id")),
                JoinRule.valueOf(row.getString("join_rule")),
                row.getString("question"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                DossierRepository.instant(row, "deadline"),
                row.getString("answered_by"),
                DossierRepository.instant(row, "answered_at"),
                opinion == null ? null : Consultation.Opinion.valueOf(opinion),
                row.getString("answer"),
                row.getString("basis"),
                row.getInt("turn"),
                row.getObject("days", Integer.class),
                DossierRepository.instant(row, "begun_at"));
    }
}
