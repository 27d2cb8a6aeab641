package vn.motcua.catalog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.calendar.LegalTime;
import vn.motcua.platform.reference.ReferenceFile;
import vn.motcua.workflow.StepGroup;

/** Writes procedures and new versions of them. */
@Repository
class CatalogWriter {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;
    private final Clock clock;

    CatalogWriter(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    void saveProcedures(List<Procedure> procedures) {
        batch.batchUpdate("""
                insert into catalog.procedure (code, key, name, title, field, level, agency, published_by, decision,
                    life_event, other_agency, local_to, configured, competent_function, competent_department,
                    popularity)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set key = excluded.key, name = excluded.name, title = excluded.title,
                    field = excluded.field, level = excluded.level, agency = excluded.agency,
                    published_by = excluded.published_by, decision = excluded.decision,
                    life_event = excluded.life_event, other_agency = excluded.other_agency,
                    local_to = excluded.local_to, configured = excluded.configured,
                    competent_function = excluded.competent_function,
                    competent_department = excluded.competent_department, popularity = excluded.popularity
                """, procedures, 500, (row, it) -> {
            Competence competence = it.competence();
            row.setString(1, it.code().value());
            row.setString(2, it.key());
            row.setString(3, it.name());
            row.setString(4, it.title());
            row.setString(5, it.field());
            row.setString(6, it.level().name());
            row.setString(7, it.agency());
            row.setString(8, it.publishedBy());
            row.setString(9, it.decision());
            row.setString(10, it.lifeEvent());
            row.setString(11, nameOf(it.otherAgency()));
            row.setString(12, it.localTo());
            row.setBoolean(13, it.configured());
            row.setString(14, competence == null ? null : competence.function().name());
            row.setString(15, competence == null ? null : competence.department());
            row.setInt(16, it.popularity());
        });
    }

    /** Publishes a version unless the newest one says the same. */
    void publishIfChanged(
            ReferenceProcedure entry,
            List<ProcessStep> steps,
            Retention retention,
            LocalDate firstDay,
            LocalDate today) {
        String hash = ReferenceFile.hash(json.writeValueAsString(entry), json.writeValueAsString(steps));
        List<String> earlier =
                jdbc.sql("""
                        select v.content_sha256 from catalog.procedure_version v
                        join catalog.procedure p on p.id = v.procedure_id
                        where p.code = :code order by v.number desc
                        """).param("code", entry.code()).query(String.class).list();
        if (!earlier.isEmpty() && earlier.getFirst().equals(hash)) {
            return;
        }
        long version = insertVersion(entry, hash, earlier.size() + 1, retention, earlier.isEmpty() ? firstDay : today);
        insertComponents(version, entry.components());
        insertFees(version, entry.fees());
        insertSteps(version, steps);
        jdbc.sql("update catalog.procedure_version set published_at = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", version)
                .update();
    }

    private long insertVersion(
            ReferenceProcedure entry, String hash, int number, Retention retention, LocalDate validFrom) {
        LegalPeriod period = entry.legalTime().toLegalPeriod();
        LegalTime time = period.time();
        return jdbc.sql("""
                insert into catalog.procedure_version (procedure_id, number, decision, legal_amount, legal_unit,
                    legal_note, legal_mark, online_level, online_mark, reconciled, retention_years, secrecy_class,
                    content, content_sha256, valid_from)
                select id, :number, :decision, :amount, :unit, :note, :mark, :online, :onlineMark, :reconciled,
                    :years, :secrecy, cast(:content as jsonb), :hash, :validFrom
                from catalog.procedure where code = :code
                returning id
                """)
                .param("code", entry.code())
                .param("number", number)
                .param("decision", entry.decision())
                .param("amount", time == null ? null : time.amount(), Types.INTEGER)
                .param("unit", time == null ? null : time.unit().name(), Types.VARCHAR)
                .param("note", period.note(), Types.VARCHAR)
                .param("mark", period.mark().name())
                .param("online", entry.onlineLevel().level().name())
                .param("onlineMark", entry.onlineLevel().mark().name())
                .param("reconciled", entry.reconciled())
                .param("years", retention.years(), Types.INTEGER)
                .param("secrecy", retention.secrecy().name())
                .param("content", json.writeValueAsString(entry.content()))
                .param("hash", hash)
                .param("validFrom", validFrom)
                .query(Long.class)
                .single();
    }

    private void insertComponents(long version, List<ReferenceProcedure.Paper> papers) {
        int[] position = {0};
        batch.batchUpdate("""
                insert into catalog.component (version_id, position, line, case_name, kind, name, condition, necessity,
                    originals, copies, present_only, form_code, portal_code, duplicate, mark)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, papers, 500, (row, it) -> {
            row.setLong(1, version);
            row.setInt(2, ++position[0]);
            row.setInt(3, it.line());
            row.setString(4, it.caseName());
            row.setString(5, it.kind().name());
            row.setString(6, it.name());
            row.setString(7, it.condition());
            row.setString(8, it.necessity().name());
            row.setInt(9, it.original());
            row.setInt(10, it.copy());
            row.setBoolean(11, it.presentOnly());
            row.setString(12, it.formCode());
            row.setString(13, it.portalCode());
            row.setBoolean(14, it.duplicate());
            row.setString(15, it.mark().name());
        });
    }

    private void insertFees(long version, List<Fee> fees) {
        int[] position = {0};
        batch.batchUpdate("""
                insert into catalog.fee (version_id, position, channel, amount, per, note, set_by_council,
                    max_per_copy, mark)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, fees, 500, (row, it) -> {
            row.setLong(1, version);
            row.setInt(2, ++position[0]);
            row.setString(3, it.channel().name());
            setLong(row, 4, it.amount());
            row.setString(5, it.per());
            row.setString(6, it.note());
            row.setBoolean(7, it.setByCouncil());
            setLong(row, 8, it.maxPerCopy());
            row.setString(9, it.mark().name());
        });
    }

    private void insertSteps(long version, List<ProcessStep> steps) {
        batch.batchUpdate("""
                insert into catalog.process_step (version_id, seq, kind, role, unit_rule, hours, note, mark, group_no,
                    join_rule)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, steps, 500, (row, it) -> {
            row.setLong(1, version);
            row.setInt(2, it.seq());
            StepGroup group = it.group();
            row.setString(3, it.kind().name());
            row.setString(4, it.role().name());
            row.setString(5, it.unitRule().text());
            row.setBigDecimal(6, it.hours());
            row.setString(7, it.note());
            row.setString(8, it.mark().name());
            row.setObject(9, group == null ? null : group.number(), Types.INTEGER);
            row.setString(10, group == null ? null : group.join().name());
        });
    }

    private static void setLong(PreparedStatement row, int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            row.setNull(index, Types.BIGINT);
        } else {
            row.setLong(index, value);
        }
    }

    private static @Nullable String nameOf(@Nullable OtherAgency agency) {
        return agency == null ? null : agency.name();
    }
}
