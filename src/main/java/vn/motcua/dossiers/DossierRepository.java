package vn.motcua.dossiers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    private final JdbcClient jdbc;

    DossierRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DossierId nextId(int year) {
        return DossierId.of(
                year,
                jdbc.sql("select nextval('dossiers.dossier_number')")
                        .query(Long.class)
                        .single());
    }

    void insert(Dossier dossier) {
        Dossier.Identity identity = dossier.identity();
        PersonDetails applicant = identity.applicant();
        jdbc.sql("with " + entries(dossier) + """
                , named as (insert into dossiers.code (code, dossier_id) values (:code, :id))
                insert into dossiers.dossier (
                    id, opened_year, code, slip_key, channel, procedure_version_id, overlay_id, procedure_code,
                    procedure_name, helped_agency, received_agency, competent_agency, account_person,
                    applicant_name, applicant_birth_date, applicant_personal_id, applicant_phone, applicant_email,
                    applicant_address, submitter_name, submitter_relation, status, legal_amount, legal_unit,
                    clock_policy, submitted_at, journal_seq, journal_hash)
                values (:id, :year, :code, :slipKey, :channel, :version, :overlay, :procedureCode,
                    :procedureName, :helped, :received, :competent, :account,
                    :name, :birthDate, :personalId, :phone, :email,
                    :address, :submitter, :relation, :status, :amount, :unit,
                    :policy, :submittedAt, :seq, :hash)
                """)
                .params(parameters(dossier))
                .param("id", identity.id().value())
                .param("year", identity.id().year())
                .param("code", identity.code().value())
                .param("slipKey", identity.slipKey())
                .param("channel", identity.channel().name())
                .param("version", identity.procedureVersion().value())
                .param(
                        "overlay",
                        identity.overlay() == null ? null : identity.overlay().value())
                .param("procedureCode", identity.procedureCode())
                .param("procedureName", identity.procedureName())
                .param("helped", identity.helpedAt().value())
                .param("received", identity.receivedAt().value())
                .param("competent", identity.competent().value())
                .param(
                        "account",
                        identity.account() == null ? null : identity.account().value())
                .param("name", applicant.fullName())
                .param("birthDate", applicant.birthDate())
                .param("personalId", applicant.personalId())
                .param("phone", applicant.phone())
                .param("email", applicant.email())
                .param("address", applicant.address())
                .param("submitter", identity.submitterName())
                .param("relation", identity.submitterRelation())
                .param("status", dossier.state().status().name())
                .param(
                        "amount",
                        identity.legalTime() == null
                                ? null
                                : identity.legalTime().amount())
                .param(
                        "unit",
                        identity.legalTime() == null
                                ? null
                                : identity.legalTime().unit().name())
                .param("policy", identity.clockPolicy())
                .param("submittedAt", Timestamp.from(identity.submittedAt()))
                .update();
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

    void update(Dossier dossier) {
        Dossier.State state = dossier.state();
        jdbc.sql((dossier.unwritten().isEmpty() ? "" : "with " + entries(dossier)) + """

                update dossiers.dossier
                set status = :status, received_at = :receivedAt, first_promised_at = :firstPromisedAt,
                    promised_at = :promisedAt, finished_at = :finishedAt, handed_over_at = :handedOverAt,
                    result_number = :resultNumber, version = version + 1, journal_seq = :seq, journal_hash = :hash
                where id = :id and opened_year = :year
                """)
                .params(parameters(dossier))
                .param("status", state.status().name())
                .param("receivedAt", timestamp(state.receivedAt()))
                .param("firstPromisedAt", timestamp(state.firstPromisedAt()))
                .param("promisedAt", timestamp(state.promisedAt()))
                .param("finishedAt", timestamp(state.finishedAt()))
                .param("handedOverAt", timestamp(state.handedOverAt()))
                .param("resultNumber", state.resultNumber())
                .param("id", dossier.id().value())
                .param("year", dossier.id().year())
                .update();
    }

    /** The journal goes with the row, in one statement. */
    private static String entries(Dossier dossier) {
        return IntStream.range(0, dossier.unwritten().size())
                .mapToObj(i -> ("(:id, :year, :seq#, :at#, :actor#, :name#, :action#, :from#, :to#, :reason#, :salt#,"
                                + " :hash#)")
                        .replace("#", String.valueOf(i)))
                .collect(Collectors.joining(", ", """
                        entry as (
                            insert into dossiers.journal (dossier_id, opened_year, seq, at, actor, actor_name, action,
                                                          from_status, to_status, reason, salt, hash)
                            values\s""", ")"));
    }

    private static Map<String, @Nullable Object> parameters(Dossier dossier) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("seq", dossier.chain().seq());
        parameters.put("hash", dossier.chain().hash());
        List<Journal.Link> links = dossier.unwritten();
        for (int i = 0; i < links.size(); i++) {
            JournalEntry entry = links.get(i).entry();
            DossierStatus from = entry.from();
            parameters.put("seq" + i, entry.seq());
            parameters.put("at" + i, Timestamp.from(entry.at()));
            parameters.put("actor" + i, entry.actor());
            parameters.put("name" + i, entry.actorName());
            parameters.put("action" + i, entry.action().name());
            parameters.put("from" + i, from == null ? null : from.name());
            parameters.put("to" + i, entry.to().name());
            parameters.put("reason" + i, entry.reason());
            parameters.put("salt" + i, links.get(i).salt());
            parameters.put("hash" + i, links.get(i).hash());
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
        String unit = row.getString("legal_unit");
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
                        unit == null ? null : new LegalTime(row.getInt("legal_amount"), TimeUnit.valueOf(unit)),
                        row.getString("clock_policy"),
                        row.getTimestamp("submitted_at").toInstant()),
                new Dossier.State(
                        DossierStatus.valueOf(row.getString("status")),
                        instant(row, "received_at"),
                        instant(row, "first_promised_at"),
                        instant(row, "promised_at"),
                        instant(row, "finished_at"),
                        instant(row, "handed_over_at"),
                        row.getString("result_number"),
                        row.getInt("version")),
                new Dossier.Chain(row.getInt("journal_seq"), row.getBytes("journal_hash")));
    }
}
