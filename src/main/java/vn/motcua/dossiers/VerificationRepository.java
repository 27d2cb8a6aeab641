package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.directory.RegisteredField;
import vn.motcua.directory.RegistryAnswer;
import vn.motcua.directory.RegistryFact;

/** What the registry of persons said about the applicants of dossiers. */
@Repository
class VerificationRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;

    VerificationRepository(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /**
     * One that the registry has not answered yet.
     *
     * @param tries how often it was asked
     */
    record Due(
            DossierId dossier,
            DossierCode code,
            RegistryFact fact,
            int tries,
            String name,
            @Nullable LocalDate born,
            @Nullable String number) {}

    void insert(DossierId id, Collection<RegistryAnswer> answers, Instant now) {
        batch.batchUpdate(
                """
                insert into dossiers.verification (dossier_id, opened_year, fact, state, said, differs, answered_at,
                                                   next_try_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                """,
                answers.stream()
                        .map(answer -> new @Nullable Object[] {
                            id.value(),
                            id.year(),
                            answer.fact().name(),
                            answer.state().name(),
                            json.writeValueAsString(answer.said()),
                            differs(answer),
                            answer.at() == null ? null : Timestamp.from(answer.at()),
                            Timestamp.from(now)
                        })
                        .toList());
    }

    List<RegistryAnswer> list(DossierId id) {
        return jdbc.sql("""
                select fact, state, said, differs, answered_at from dossiers.verification
                where dossier_id = ? order by fact
                """)
                .param(id.value())
                .query((row, number) -> answer(row))
                .list();
    }

    List<Due> listDue(Instant now, int most) {
        return jdbc.sql("""
                select v.dossier_id, v.fact, v.tries, d.code, d.applicant_name, d.applicant_birth_date,
                       d.applicant_personal_id
                from dossiers.verification v
                join dossiers.dossier d on d.id = v.dossier_id and d.opened_year = v.opened_year
                where v.state = 'PENDING' and v.next_try_at <= ? order by v.next_try_at limit ?
                """)
                .params(Timestamp.from(now), most)
                .query((row, number) -> new Due(
                        new DossierId(row.getLong("dossier_id")),
                        new DossierCode(row.getString("code")),
                        RegistryFact.valueOf(row.getString("fact")),
                        row.getInt("tries"),
                        row.getString("applicant_name"),
                        row.getObject("applicant_birth_date", LocalDate.class),
                        row.getString("applicant_personal_id")))
                .list();
    }

    void answered(DossierId id, RegistryAnswer answer) {
        jdbc.sql("""
                update dossiers.verification set state = ?, said = ?::jsonb, differs = ?, answered_at = ?
                where dossier_id = ? and fact = ? and state = 'PENDING'
                """)
                .params(answer.state().name(), json.writeValueAsString(answer.said()))
                .param(differs(answer))
                .param(answer.at() == null ? null : Timestamp.from(answer.at()))
                .params(id.value(), answer.fact().name())
                .update();
    }

    void postpone(Due due, Instant next) {
        jdbc.sql(
                        "update dossiers.verification set tries = tries + 1, next_try_at = ? where dossier_id = ? and fact = ?")
                .params(Timestamp.from(next), due.dossier().value(), due.fact().name())
                .update();
    }

    private static String[] differs(RegistryAnswer answer) {
        return answer.differs().stream().map(Enum::name).toArray(String[]::new);
    }

    private RegistryAnswer answer(ResultSet row) throws SQLException {
        return new RegistryAnswer(
                RegistryFact.valueOf(row.getString("fact")),
                RegistryAnswer.State.valueOf(row.getString("state")),
                json.readValue(row.getString("said"), new TypeReference<Map<String, String>>() {}),
                Stream.of((String[]) row.getArray("differs").getArray())
                        .map(RegisteredField::valueOf)
                        .toList(),
                DossierRepository.instant(row, "answered_at"));
    }
}
