package vn.motcua.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.security.Actor;

/** SQL of internal processes and of the files that wait to become drafts. */
@Repository
class ProcessRepository {

    private static final String SELECT = """
            select v.id, p.code, v.agency_id, v.number, v.lines, v.decision, v.decided_on, v.valid_from, v.changer,
                   v.changed_at, v.revision
            from catalog.process_version v join catalog.procedure p on p.id = v.procedure_id
            """;

    private static final Duration IMPORTS_KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ProcessRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<ProcessVersion> listPublished() {
        return jdbc.sql(SELECT + "where v.published_at is not null order by v.id")
                .query(this::version)
                .list();
    }

    List<ProcessVersion> listDrafts() {
        return jdbc.sql(SELECT + "where v.published_at is null order by v.id")
                .query(this::version)
                .list();
    }

    /** All of a procedure, newest first. */
    List<ProcessVersion> list(ProcedureCode code) {
        return jdbc.sql(SELECT + "where p.code = ? order by v.number desc")
                .param(code.value())
                .query(this::version)
                .list();
    }

    Optional<ProcessVersion> find(ProcessVersionId id) {
        return jdbc.sql(SELECT + "where v.id = ?")
                .param(id.value())
                .query(this::version)
                .optional();
    }

    Optional<ProcessVersion> lock(ProcessVersionId id) {
        return jdbc.sql(SELECT + "where v.id = ? for update of v")
                .param(id.value())
                .query(this::version)
                .optional();
    }

    /** Versions of one procedure are made one after the other. */
    void lockProcedure(ProcedureCode code) {
        jdbc.sql("select id from catalog.procedure where code = ? for update")
                .param(code.value())
                .query(Long.class)
                .single();
    }

    ProcessVersionId insert(ProcedureCode code, @Nullable AgencyId agency, List<ProcessLine> lines, Actor actor) {
        return new ProcessVersionId(jdbc.sql("""
                        insert into catalog.process_version (procedure_id, agency_id, number, lines, changed_at,
                                                             changed_by, changer)
                        select p.id, ?, 1 + coalesce(max(v.number), 0), cast(? as jsonb), ?, ?, ?
                        from catalog.procedure p left join catalog.process_version v on v.procedure_id = p.id
                        where p.code = ? group by p.id
                        returning id
                        """)
                .param(1, agency == null ? null : agency.value(), Types.BIGINT)
                .param(2, json.writeValueAsString(lines))
                .param(3, Timestamp.from(clock.instant()))
                .param(4, actor.key())
                .param(5, actor.name())
                .param(6, code.value())
                .query(Long.class)
                .single());
    }

    void update(ProcessVersionId id, List<ProcessLine> lines, Actor actor) {
        jdbc.sql("""
                update catalog.process_version
                set lines = cast(? as jsonb), changed_at = ?, changed_by = ?, changer = ?, revision = revision + 1
                where id = ?
                """)
                .params(
                        json.writeValueAsString(lines),
                        Timestamp.from(clock.instant()),
                        actor.key(),
                        actor.name(),
                        id.value())
                .update();
    }

    void publish(ProcessVersionId id, String decision, LocalDate decidedOn, LocalDate validFrom, Actor actor) {
        jdbc.sql("""
                update catalog.process_version
                set decision = ?, decided_on = ?, valid_from = ?, published_at = ?, changed_at = ?, changed_by = ?,
                    changer = ?, revision = revision + 1
                where id = ?
                """)
                .params(
                        decision,
                        decidedOn,
                        validFrom,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant()),
                        actor.key(),
                        actor.name(),
                        id.value())
                .update();
    }

    void delete(ProcessVersionId id) {
        jdbc.sql("delete from catalog.process_version where id = ?")
                .param(id.value())
                .update();
    }

    /** Keeps a file until its reader says yes; what others left lying is swept. */
    long keepImport(String fileName, List<ProcessSheet.Row> rows, Actor actor) {
        jdbc.sql("delete from catalog.process_import where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(IMPORTS_KEPT)))
                .update();
        return jdbc.sql("""
                        insert into catalog.process_import (file_name, rows, created_at, created_by)
                        values (?, cast(? as jsonb), ?, ?) returning id
                        """)
                .params(fileName, json.writeValueAsString(rows), Timestamp.from(clock.instant()), actor.key())
                .query(Long.class)
                .single();
    }

    Optional<ProcessSheet> findImport(long id) {
        return jdbc.sql("select file_name, rows from catalog.process_import where id = ?")
                .param(id)
                .query((row, number) -> new ProcessSheet(
                        row.getString("file_name"),
                        List.of(json.readValue(row.getString("rows"), ProcessSheet.Row[].class))))
                .optional();
    }

    void dropImport(long id) {
        jdbc.sql("delete from catalog.process_import where id = ?").param(id).update();
    }

    private ProcessVersion version(ResultSet row, int number) throws SQLException {
        long agency = row.getLong("agency_id");
        return new ProcessVersion(
                new ProcessVersionId(row.getLong("id")),
                new ProcedureCode(row.getString("code")),
                agency == 0 ? null : new AgencyId(agency),
                row.getInt("number"),
                List.of(json.readValue(row.getString("lines"), ProcessLine[].class)),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getString("changer"),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("revision"));
    }
}
