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

    private static final String NATIONAL = Publication.Origin.NATIONAL.name();

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
                    competent_department = excluded.competent_department, popularity = excluded.popularity,
                    created_here = false
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

    /**
     * Publishes a version unless the nation's newest one says the same. Beside a version of the province it is held:
     * what was decided here is never overwritten silently.
     */
    void publishIfChanged(
            ReferenceProcedure entry,
            List<ProcessStep> steps,
            Retention retention,
            boolean immediate,
            LocalDate firstDay,
            LocalDate today) {
        String hash = ReferenceFile.hash(json.writeValueAsString(entry), json.writeValueAsString(steps));
        List<Earlier> earlier =
                jdbc.sql("""
                        select v.content_sha256, v.origin from catalog.procedure_version v
                        join catalog.procedure p on p.id = v.procedure_id
                        where p.code = :code order by v.number desc
                        """).param("code", entry.code()).query(Earlier.class).list();
        boolean unchanged = earlier.stream()
                .filter(version -> version.origin().equals(NATIONAL))
                .findFirst()
                .filter(newest -> newest.contentSha256().equals(hash))
                .isPresent();
        if (unchanged) {
            return;
        }
        NewVersion version = new NewVersion(
                entry.code(),
                earlier.size() + 1,
                entry.decision(),
                entry.legalTime().toLegalPeriod(),
                entry.onlineLevel().level(),
                entry.onlineLevel().mark(),
                entry.reconciled(),
                ClockPolicy.RESTART,
                retention,
                immediate,
                entry.content(),
                hash,
                earlier.isEmpty() ? firstDay : today,
                earlier.stream().anyMatch(other -> !other.origin().equals(NATIONAL)),
                null);
        List<Component> components = entry.components().stream()
                .map(ReferenceProcedure.Paper::toComponent)
                .toList();
        publish(version, components, entry.fees(), steps);
    }

    /** A version that exists. */
    record Earlier(String contentSha256, String origin) {}

    /** Writes a version whole and closes it: nobody changes it afterwards. */
    long publish(NewVersion version, List<Component> components, List<Fee> fees, List<ProcessStep> steps) {
        long id = insertVersion(version);
        insertComponents(id, components);
        insertFees(id, fees);
        insertSteps(id, steps);
        jdbc.sql("update catalog.procedure_version set published_at = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        return id;
    }

    private long insertVersion(NewVersion it) {
        LegalTime time = it.period().time();
        NewVersion.Local local = it.local();
        return jdbc.sql("""
                insert into catalog.procedure_version (procedure_id, number, decision, legal_amount, legal_unit,
                    legal_then, legal_note, legal_mark, online_level, online_mark, reconciled, clock_policy, retention_years,
                    secrecy_class, immediate_result, content, content_sha256, valid_from, held, origin, decided_on,
                    publisher, takes_over, head)
                select id, :number, :decision, :amount, :unit, :then, :note, :mark, :online, :onlineMark, :reconciled,
                    :clock, :years, :secrecy, :immediate, cast(:content as jsonb), :hash, :validFrom, :held,
                    :origin, :decidedOn, :publisher, :takesOver, cast(:head as jsonb)
                from catalog.procedure where code = :code
                returning id
                """)
                .param("code", it.code())
                .param("number", it.number())
                .param("decision", it.decision())
                .param("amount", time == null ? null : time.amount(), Types.INTEGER)
                .param("unit", time == null ? null : time.unit().name(), Types.VARCHAR)
                .param("then", time == null ? null : time.rest(), Types.VARCHAR)
                .param("note", it.period().note(), Types.VARCHAR)
                .param("mark", it.period().mark().name())
                .param("online", it.onlineLevel().name())
                .param("onlineMark", it.onlineMark().name())
                .param("reconciled", it.reconciled())
                .param("clock", it.clockPolicy().name())
                .param("years", it.retention().years(), Types.INTEGER)
                .param("secrecy", it.retention().secrecy().name())
                .param("immediate", it.immediate())
                .param("content", json.writeValueAsString(it.content()))
                .param("hash", it.hash())
                .param("validFrom", it.validFrom())
                .param("held", it.held())
                .param("origin", local == null ? NATIONAL : Publication.Origin.LOCAL.name())
                .param("decidedOn", local == null ? null : local.decidedOn(), Types.DATE)
                .param("publisher", local == null ? null : local.publisher(), Types.VARCHAR)
                .param("takesOver", local == null ? null : local.takesOver(), Types.BIGINT)
                .param("head", local == null ? null : json.writeValueAsString(local.head()), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    private void insertComponents(long version, List<Component> papers) {
        int[] position = {0};
        batch.batchUpdate("""
                insert into catalog.component (version_id, position, line, case_name, kind, name, condition, rule,
                    necessity, originals, copies, present_only, form_code, portal_code, duplicate, mark)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, papers, 500, (row, it) -> {
            row.setLong(1, version);
            row.setInt(2, ++position[0]);
            row.setInt(3, it.line());
            row.setString(4, it.caseName());
            row.setString(5, it.kind().name());
            row.setString(6, it.name());
            row.setString(7, it.condition());
            row.setString(8, it.rule());
            row.setString(9, it.necessity().name());
            row.setInt(10, it.originals());
            row.setInt(11, it.copies());
            row.setBoolean(12, it.presentOnly());
            row.setString(13, it.formCode());
            row.setString(14, it.portalCode());
            row.setBoolean(15, it.duplicate());
            row.setString(16, it.mark().name());
        });
    }

    private void insertFees(long version, List<Fee> fees) {
        int[] position = {0};
        batch.batchUpdate("""
                insert into catalog.fee (version_id, position, channel, amount, per, note, set_by_council,
                    max_per_copy, mark, case_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
            row.setString(10, it.caseName());
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
