package vn.motcua.dossiers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.OverlayId;
import vn.motcua.catalog.ProcedureVersionId;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.PersonId;

/** SQL of the dossier row and of the journal entries that move the head of its chain. */
@Repository
class DossierRepository {

    private static final String INSERT = withEntries(1) + """
            , named as (insert into dossiers.code (code, dossier_id) values (?, ?))
            insert into dossiers.dossier (
                id, opened_year, code, slip_key, channel, procedure_version_id, overlay_id, procedure_code,
                procedure_name, helped_agency, received_agency, competent_agency, account_person,
                applicant_name, applicant_birth_date, applicant_personal_id, applicant_phone, applicant_email,
                applicant_address, submitter_name, submitter_relation, status, legal_amount, legal_unit,
                legal_then, clock_policy, submitted_at, journal_seq, journal_hash, joint_group,
                commune_agency)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update dossiers.dossier
            set status = ?, received_at = ?, first_promised_at = ?, promised_at = ?, finished_at = ?,
                handed_over_at = ?, result_number = ?, result_code = ?, version = version + 1, journal_seq = ?,
                journal_hash = ?
            where id = ? and opened_year = ?
            """;

    /** By the number of journal entries that go with it: the driver knows a statement again by its text. */
    private static final List<String> UPDATES = List.of(
            UPDATE, withEntries(1) + UPDATE, withEntries(2) + UPDATE, withEntries(3) + UPDATE, withEntries(4) + UPDATE);

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ApplicationEventPublisher events;

    DossierRepository(JdbcClient jdbc, JdbcTemplate batch, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
    }

    DossierId nextId(int year) {
        return DossierId.of(
                year,
                jdbc.sql("select nextval('dossiers.dossier_number')")
                        .query(Long.class)
                        .single());
    }

    /** The row, its code and its first journal entries, in one statement. */
    void insert(Dossier dossier) {
        Dossier.Identity identity = dossier.identity();
        PersonDetails applicant = identity.applicant();
        LegalTime legalTime = identity.legalTime();
        List<@Nullable Object> parameters = entries(dossier);
        Collections.addAll(
                parameters,
                identity.code().value(),
                identity.id().value(),
                identity.id().value(),
                identity.id().year(),
                identity.code().value(),
                identity.slipKey(),
                identity.channel().name(),
                identity.procedureVersion().value(),
                identity.overlay() == null ? null : identity.overlay().value(),
                identity.procedureCode(),
                identity.procedureName(),
                identity.helpedAt().value(),
                identity.receivedAt().value(),
                identity.competent().value(),
                identity.account() == null ? null : identity.account().value(),
                applicant.fullName(),
                applicant.birthDate(),
                applicant.personalId(),
                applicant.phone(),
                applicant.email(),
                applicant.address(),
                identity.submitterName(),
                identity.submitterRelation(),
                dossier.state().status().name(),
                legalTime == null ? null : legalTime.amount(),
                legalTime == null ? null : legalTime.unit().name(),
                legalTime == null ? null : legalTime.rest(),
                identity.clockPolicy(),
                Timestamp.from(identity.submittedAt()),
                dossier.chain().seq(),
                dossier.chain().hash(),
                identity.joint() == null ? null : identity.joint().value(),
                identity.commune() == null ? null : identity.commune().value());
        jdbc.sql(INSERT).params(parameters).update();
        dossier.reached().forEach(events::publishEvent);
    }

    Optional<Dossier> find(DossierCode code) {
        return load(code, "");
    }

    Dossier lock(DossierId id) {
        return jdbc.sql("select * from dossiers.dossier where id = ? and opened_year = ? for update")
                .params(id.value(), id.year())
                .query(DossierRepository::dossier)
                .optional()
                .orElseThrow(DossierNotFound::new);
    }

    /** @throws DossierNotFound when there is none */
    Dossier get(DossierId id) {
        return jdbc.sql("select * from dossiers.dossier where id = ? and opened_year = ?")
                .params(id.value(), id.year())
                .query(DossierRepository::dossier)
                .optional()
                .orElseThrow(DossierNotFound::new);
    }

    /** @throws DossierNotFound when no dossier has this code */
    Dossier lock(DossierCode code) {
        return load(code, " for update of dossier").orElseThrow(DossierNotFound::new);
    }

    /** @throws DossierNotFound when no dossier has this code */
    Dossier get(DossierCode code) {
        return find(code).orElseThrow(DossierNotFound::new);
    }

    private Optional<Dossier> load(DossierCode code, String suffix) {
        return jdbc.sql("""
                        select dossier.* from dossiers.code
                        join dossiers.dossier on id = dossier_id and opened_year = dossier_id / 10000000000
                        where code.code = ?
                        """ + suffix)
                .param(code.value())
                .query(DossierRepository::dossier)
                .optional();
    }

    /** Dossiers whose legal time runs or stands still, by id. */
    List<Dossier> listPromised(long after, int limit) {
        return jdbc.sql("""
                        select * from dossiers.dossier
                        where id > ? and promised_at is not null and finished_at is null
                          and status in ('ACCEPTED', 'IN_PROGRESS', 'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT')
                        order by id limit ?
                        """)
                .params(after, limit)
                .query(DossierRepository::dossier)
                .list();
    }

    /** Those of them that are still there, locked, by id. */
    List<Dossier> lockAll(List<DossierId> ids) {
        return jdbc.sql(
                        "select * from dossiers.dossier where id = any (?) and opened_year = any (?) order by id for update")
                .param(ids.stream().map(DossierId::value).toArray(Long[]::new))
                .param(ids.stream().map(id -> (short) id.year()).distinct().toArray(Short[]::new))
                .query(DossierRepository::dossier)
                .list();
    }

    /** Rows with one new journal entry each, in one batch. */
    void updateAll(List<Dossier> changed) {
        batch.batchUpdate(
                UPDATES.get(1),
                changed.stream().map(dossier -> parameters(dossier).toArray()).toList());
    }

    /** The row and its new journal entries, in one statement. */
    void update(Dossier dossier) {
        jdbc.sql(UPDATES.get(dossier.unwritten().size()))
                .params(parameters(dossier))
                .update();
        dossier.reached().forEach(events::publishEvent);
    }

    private static List<@Nullable Object> parameters(Dossier dossier) {
        Dossier.State state = dossier.state();
        List<@Nullable Object> parameters = entries(dossier);
        Collections.addAll(
                parameters,
                state.status().name(),
                timestamp(state.receivedAt()),
                timestamp(state.firstPromisedAt()),
                timestamp(state.promisedAt()),
                timestamp(state.finishedAt()),
                timestamp(state.handedOverAt()),
                state.resultNumber(),
                state.resultCode(),
                dossier.chain().seq(),
                dossier.chain().hash(),
                dossier.id().value(),
                dossier.id().year());
        return parameters;
    }

    private static String withEntries(int count) {
        return """
                with entry as (
                    insert into dossiers.journal (dossier_id, opened_year, seq, at, actor, actor_name, action,
                                                  from_status, to_status, reason, salt, hash)
                    values\s""" + String.join(", ", Collections.nCopies(count, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) + ")\n";
    }

    private static List<@Nullable Object> entries(Dossier dossier) {
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Journal.Link link : dossier.unwritten()) {
            JournalEntry entry = link.entry();
            DossierStatus from = entry.from();
            Collections.addAll(
                    parameters,
                    dossier.id().value(),
                    dossier.id().year(),
                    entry.seq(),
                    Timestamp.from(entry.at()),
                    entry.actor(),
                    entry.actorName(),
                    entry.action().name(),
                    from == null ? null : from.name(),
                    entry.to().name(),
                    entry.reason(),
                    link.salt(),
                    link.hash());
        }
        return parameters;
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static Dossier dossier(ResultSet row, int number) throws SQLException {
        Date birthDate = row.getDate("applicant_birth_date");
        LocalDate born = birthDate == null ? null : birthDate.toLocalDate();
        long account = row.getLong("account_person");
        long overlay = row.getLong("overlay_id");
        long joint = row.getLong("joint_group");
        long commune = row.getLong("commune_agency");
        return new Dossier(
                new Dossier.Identity(
                        new DossierId(row.getLong("id")),
                        new DossierCode(row.getString("code")),
                        row.getString("slip_key"),
                        Channel.valueOf(row.getString("channel")),
                        new ProcedureVersionId(row.getLong("procedure_version_id")),
                        overlay == 0 ? null : new OverlayId(overlay),
                        row.getString("procedure_code"),
                        row.getString("procedure_name"),
                        new AgencyId(row.getLong("helped_agency")),
                        new AgencyId(row.getLong("received_agency")),
                        new AgencyId(row.getLong("competent_agency")),
                        account == 0 ? null : new PersonId(account),
                        new PersonDetails(
                                row.getString("applicant_name"),
                                born,
                                row.getString("applicant_personal_id"),
                                row.getString("applicant_phone"),
                                row.getString("applicant_email"),
                                row.getString("applicant_address")),
                        row.getString("submitter_name"),
                        row.getString("submitter_relation"),
                        legalTime(row),
                        row.getString("clock_policy"),
                        joint == 0 ? null : new JointId(joint),
                        commune == 0 ? null : new AgencyId(commune),
                        row.getTimestamp("submitted_at").toInstant()),
                new Dossier.State(
                        DossierStatus.valueOf(row.getString("status")),
                        instant(row, "received_at"),
                        instant(row, "first_promised_at"),
                        instant(row, "promised_at"),
                        instant(row, "finished_at"),
                        instant(row, "handed_over_at"),
                        row.getString("result_number"),
                        row.getString("result_code"),
                        row.getInt("version")),
                new Dossier.Chain(row.getInt("journal_seq"), row.getBytes("journal_hash")));
    }

    static @Nullable LegalTime legalTime(ResultSet row) throws SQLException {
        String unit = row.getString("legal_unit");
        return unit == null
                ? null
                : LegalTime.ofRow(row.getInt("legal_amount"), TimeUnit.valueOf(unit), row.getString("legal_then"));
    }
}
