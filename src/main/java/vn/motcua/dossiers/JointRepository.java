package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.calendar.LegalTime;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonId;

/** SQL of groups and their parts. */
@Repository
class JointRepository {

    /** How far a part is beside the others. */
    enum PartState {
        WAITING,
        STARTED,
        /** Stopped because a part that it waits for ended without a result. */
        HALTED
    }

    /** A part with what its dossier's row says. */
    record Part(
            int number,
            DossierId dossier,
            List<Integer> after,
            PartState state,
            DossierCode code,
            String procedureCode,
            String procedureName,
            AgencyId competent,
            DossierStatus status,
            @Nullable LegalTime legalTime,
            @Nullable Instant receivedAt,
            @Nullable Instant promisedAt,
            @Nullable Instant finishedAt) {

        boolean ended() {
            return status == DossierStatus.REFUSED
                    || status == DossierStatus.STOPPED
                    || status == DossierStatus.WITHDRAWN;
        }
    }

    private static final String SELECT = """
            select id, code, slip_key, procedure_code, procedure_name, received_agency, account_person, applicant_name,
                   submitter_name, papers, submitted_at
            from dossiers.joint_group
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JointRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    JointId insert(
            DossierCode code,
            String slipKey,
            ProcedureVersion procedure,
            Filing filing,
            List<JointDossier.HandedIn> papers,
            Instant now) {
        String submitter = filing.submitterName();
        return new JointId(jdbc.sql("""
                        insert into dossiers.joint_group (code, slip_key, procedure_code, procedure_name,
                            received_agency, account_person, applicant_name, submitter_name, papers, submitted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) returning id
                        """)
                .params(code.value(), slipKey, procedure.code().value(), procedure.title())
                .param(filing.receivedAt().value())
                .param(filing.account() == null ? null : filing.account().value())
                .param(filing.applicant().fullName())
                .param(submitter == null ? filing.applicant().fullName() : submitter)
                .params(json.writeValueAsString(papers), Timestamp.from(now))
                .query(Long.class)
                .single());
    }

    void add(JointId group, int number, DossierId dossier, List<Integer> after) {
        jdbc.sql("insert into dossiers.joint_part (group_id, number, dossier_id, after, state) values (?, ?, ?, ?, ?)")
                .params(group.value(), number, dossier.value(), after.toArray(Integer[]::new))
                .param((after.isEmpty() ? PartState.STARTED : PartState.WAITING).name())
                .update();
    }

    void become(JointId group, int number, PartState state) {
        jdbc.sql("update dossiers.joint_part set state = ? where group_id = ? and number = ?")
                .params(state.name(), group.value(), number)
                .update();
    }

    /** Whoever decides about the parts of a group holds this until the end of the transaction. */
    DossierCode lock(JointId id) {
        return new DossierCode(jdbc.sql("select code from dossiers.joint_group where id = ? for update")
                .param(id.value())
                .query(String.class)
                .single());
    }

    /** Without its parts. */
    JointDossier get(JointId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query(this::withoutParts)
                .single();
    }

    /** Without its parts. */
    Optional<JointDossier> find(DossierCode code) {
        return jdbc.sql(SELECT + " where code = ?")
                .param(code.value())
                .query(this::withoutParts)
                .optional();
    }

    /** In their order. */
    List<Part> parts(JointId group) {
        return jdbc.sql("""
                        select part.number, part.dossier_id, part.after, part.state, dossier.code, procedure_code,
                               procedure_name, competent_agency, status, legal_amount, legal_unit, legal_then, received_at,
                               promised_at, finished_at
                        from dossiers.joint_part part
                        join dossiers.dossier on id = dossier_id and opened_year = dossier_id / 10000000000
                        where group_id = ? order by part.number
                        """).param(group.value()).query(JointRepository::part).list();
    }

    /** Whether the dossier has not begun because others come first; false for one that is in no group. */
    boolean isHeldBack(Dossier dossier) {
        return dossier.identity().joint() != null
                && jdbc.sql("select state <> 'STARTED' from dossiers.joint_part where dossier_id = ?")
                        .param(dossier.id().value())
                        .query(Boolean.class)
                        .single();
    }

    /** Groups in which a part that waits could begin, or has to stop, or could wait again. */
    List<JointId> listUnsettled(int limit) {
        return jdbc.sql("""
                        select distinct part.group_id from dossiers.joint_part part
                        join dossiers.dossier own on own.id = part.dossier_id
                            and own.opened_year = part.dossier_id / 10000000000
                        cross join lateral (
                            select bool_and(dossier.finished_at is not null) as finished,
                                   bool_or(dossier.status in ('REFUSED', 'STOPPED', 'WITHDRAWN')) as ended
                            from dossiers.joint_part earlier
                            join dossiers.dossier on dossier.id = earlier.dossier_id
                                and dossier.opened_year = earlier.dossier_id / 10000000000
                            where earlier.group_id = part.group_id and earlier.number = any (part.after)) as first
                        where part.state <> 'STARTED' and (
                            own.status = 'SUBMITTED' and (first.finished or first.ended)
                            or own.status = 'STOPPED' and part.state = 'HALTED' and not first.ended)
                        order by part.group_id limit ?
                        """)
                .param(limit)
                .query((row, number) -> new JointId(row.getLong(1)))
                .list();
    }

    private JointDossier withoutParts(ResultSet row, int number) throws SQLException {
        long account = row.getLong("account_person");
        return new JointDossier(
                new JointId(row.getLong("id")),
                new DossierCode(row.getString("code")),
                row.getString("slip_key"),
                row.getString("procedure_code"),
                row.getString("procedure_name"),
                new AgencyId(row.getLong("received_agency")),
                account == 0 ? null : new PersonId(account),
                row.getString("applicant_name"),
                row.getString("submitter_name"),
                json.readValue(row.getString("papers"), new TypeReference<List<JointDossier.HandedIn>>() {}),
                row.getTimestamp("submitted_at").toInstant(),
                List.of());
    }

    private static Part part(ResultSet row, int line) throws SQLException {
        return new Part(
                row.getInt("number"),
                new DossierId(row.getLong("dossier_id")),
                Arrays.asList((Integer[]) row.getArray("after").getArray()),
                PartState.valueOf(row.getString("state")),
                new DossierCode(row.getString("code")),
                row.getString("procedure_code"),
                row.getString("procedure_name"),
                new AgencyId(row.getLong("competent_agency")),
                DossierStatus.valueOf(row.getString("status")),
                DossierRepository.legalTime(row),
                DossierRepository.instant(row, "received_at"),
                DossierRepository.instant(row, "promised_at"),
                DossierRepository.instant(row, "finished_at"));
    }
}
