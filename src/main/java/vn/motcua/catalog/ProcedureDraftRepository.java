package vn.motcua.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.platform.security.Actor;

/** SQL of versions that are being written, and of the rows that publishing them touches. */
@Repository
class ProcedureDraftRepository {

    private static final String SELECT = """
            select id, code, created, local_only, base_id, takes_over, text, changed_at, changer, revision
            from catalog.procedure_draft
            """;
    /** Any number that no other lock of this database uses. */
    private static final long LOCK = 7_104_403L;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ProcedureDraftRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The last one touched first. */
    List<ProcedureDraft> list() {
        return jdbc.sql(SELECT + "order by changed_at desc, id desc")
                .query(this::draft)
                .list();
    }

    Optional<ProcedureDraft> find(ProcedureDraftId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(this::draft)
                .optional();
    }

    Optional<ProcedureDraft> find(ProcedureCode code) {
        return jdbc.sql(SELECT + "where code = ?")
                .param(code.value())
                .query(this::draft)
                .optional();
    }

    Optional<ProcedureDraft> lock(ProcedureDraftId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id.value())
                .query(this::draft)
                .optional();
    }

    /** Codes and versions are given one after the other. */
    void lockAll() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    boolean exists(ProcedureCode code) {
        return jdbc.sql("select exists (select from catalog.procedure where code = ?)")
                .param(code.value())
                .query(Boolean.class)
                .single();
    }

    /** The next code for a procedure that the nation has not numbered. */
    ProcedureCode nextOwnCode() {
        int last = jdbc.sql("""
                select coalesce(max(cast(substring(code, 3) as int)), 0)
                from (select code from catalog.procedure union all select code from catalog.procedure_draft) known
                where code like '9.9%'
                """).query(Integer.class).single();
        return new ProcedureCode("9." + Math.max(900_001, last + 1));
    }

    ProcedureDraftId insert(
            ProcedureCode code,
            boolean created,
            boolean localOnly,
            @Nullable ProcedureVersion base,
            ProcedureText text,
            Actor actor) {
        boolean held = base != null && base.publication().held();
        return new ProcedureDraftId(jdbc.sql("""
                        insert into catalog.procedure_draft (code, created, local_only, base_id, takes_over, text,
                                                             changed_at, changed_by, changer)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?) returning id
                        """)
                .param(1, code.value())
                .param(2, created)
                .param(3, localOnly)
                .param(4, base == null ? null : base.id().value(), Types.BIGINT)
                .param(5, held && base != null ? base.id().value() : null, Types.BIGINT)
                .param(6, json.writeValueAsString(text))
                .param(7, Timestamp.from(clock.instant()))
                .param(8, actor.key())
                .param(9, actor.name())
                .query(Long.class)
                .single());
    }

    void update(ProcedureDraftId id, ProcedureText text, Actor actor) {
        jdbc.sql("""
                update catalog.procedure_draft
                set text = cast(? as jsonb), changed_at = ?, changed_by = ?, changer = ?, revision = revision + 1
                where id = ?
                """)
                .params(
                        json.writeValueAsString(text),
                        Timestamp.from(clock.instant()),
                        actor.key(),
                        actor.name(),
                        id.value())
                .update();
    }

    void delete(ProcedureDraftId id) {
        jdbc.sql("delete from catalog.procedure_draft where id = ?")
                .param(id.value())
                .update();
    }

    /** The procedure itself, when nobody has it yet. */
    void insertProcedure(
            ProcedureCode code, ProcedureHead head, String publishedBy, String decision, @Nullable String localTo) {
        jdbc.sql("""
                insert into catalog.procedure (code, key, name, title, field, level, agency, published_by, decision,
                    life_event, local_to, configured, competent_function, competent_department, popularity,
                    created_here)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, 0, true)
                """)
                .param(1, code.value())
                .param(2, code.value())
                .param(3, head.name())
                .param(4, head.title())
                .param(5, head.field())
                .param(6, head.level().name())
                .param(7, head.agency())
                .param(8, publishedBy)
                .param(9, decision)
                .param(10, head.lifeEvent(), Types.VARCHAR)
                .param(11, localTo, Types.VARCHAR)
                .param(12, head.competence().function().name())
                .param(13, head.competence().department(), Types.VARCHAR)
                .update();
    }

    int countVersions(ProcedureCode code) {
        return jdbc.sql("""
                select count(*) from catalog.procedure_version v join catalog.procedure p on p.id = v.procedure_id
                where p.code = ?
                """).param(code.value()).query(Integer.class).single();
    }

    void retire(ProcedureCode code, Retirement retirement, Actor actor) {
        ProcedureCode successor = retirement.successor();
        jdbc.sql("""
                insert into catalog.procedure_retirement (procedure_id, decision, decided_on, retired_from, successor,
                                                          created_at, created_by)
                select id, ?, ?, ?, ?, ?, ? from catalog.procedure where code = ?
                """)
                .param(1, retirement.decision())
                .param(2, retirement.decidedOn())
                .param(3, retirement.from())
                .param(4, successor == null ? null : successor.value(), Types.VARCHAR)
                .param(5, Timestamp.from(clock.instant()))
                .param(6, actor.key())
                .param(7, code.value())
                .update();
    }

    private ProcedureDraft draft(ResultSet row, int number) throws SQLException {
        return new ProcedureDraft(
                new ProcedureDraftId(row.getLong("id")),
                new ProcedureCode(row.getString("code")),
                row.getBoolean("created"),
                row.getBoolean("local_only"),
                version(row.getLong("base_id")),
                version(row.getLong("takes_over")),
                json.readValue(row.getString("text"), ProcedureText.class),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changer"),
                row.getInt("revision"));
    }

    private static @Nullable ProcedureVersionId version(long id) {
        return id == 0 ? null : new ProcedureVersionId(id);
    }
}
