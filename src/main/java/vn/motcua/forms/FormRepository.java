package vn.motcua.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.platform.security.Actor;

/**
 * The definitions in the database. The shipped ones are brought in when their content changed, as a further version;
 * what dossiers were filled under stays. Two nodes that start together take turns.
 */
@Repository
class FormRepository {

    private static final Logger LOG = LoggerFactory.getLogger(FormRepository.class);
    /** Any number that no other lock of this database uses. */
    private static final long LOCK = 7_104_403L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    FormRepository(JdbcClient jdbc, TransactionTemplate transaction, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Adds a version of every shipped definition that differs from its newest one. */
    void load() {
        long start = System.nanoTime();
        List<FormDraft> shipped = FormDraft.shipped();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rs -> {});
            shipped.forEach(this::addIfChanged);
        });
        LOG.info(
                "Forms loaded in {} ms",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private void addIfChanged(FormDraft form) {
        String content = json.writeValueAsString(form.groups());
        String hash = DigestUtils.sha256Hex(json.writeValueAsString(form));
        List<String> earlier =
                jdbc.sql("""
                        select content_sha256 from forms.form_definition
                        where key = :key and decision is null order by version desc
                        """).param("key", form.key()).query(String.class).list();
        if (!earlier.isEmpty() && earlier.getFirst().equals(hash)) {
            return;
        }
        jdbc.sql("""
                insert into forms.form_definition
                    (key, version, procedure_code, title, form_code, content, content_sha256, created_at)
                select cast(:key as text), 1 + coalesce(max(version), 0), :procedure, :title, :formCode,
                       cast(:content as jsonb), :hash, cast(:now as timestamptz)
                from forms.form_definition where key = :key
                """)
                .param("key", form.key())
                .param("procedure", form.procedureCode(), Types.VARCHAR)
                .param("title", form.title())
                .param("formCode", form.formCode(), Types.VARCHAR)
                .param("content", content)
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The province's next version of a declaration. */
    FormDefinitionId publish(FormDraft form, String decision, LocalDate decidedOn, LocalDate validFrom, Actor actor) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rs -> {});
        return new FormDefinitionId(jdbc.sql("""
                        insert into forms.form_definition
                            (key, version, procedure_code, title, form_code, content, content_sha256, created_at, decision,
                             decided_on, valid_from, published_by, publisher)
                        select cast(:key as text), 1 + coalesce(max(version), 0), :procedure, :title, :formCode,
                               cast(:content as jsonb), :hash, cast(:now as timestamptz), :decision,
                               cast(:decidedOn as date), cast(:validFrom as date), :by, :publisher
                        from forms.form_definition where key = :key
                        returning id
                        """)
                .param("key", form.key())
                .param("procedure", form.procedureCode(), Types.VARCHAR)
                .param("title", form.title())
                .param("formCode", form.formCode(), Types.VARCHAR)
                .param("content", json.writeValueAsString(form.groups()))
                .param("hash", DigestUtils.sha256Hex(json.writeValueAsString(form)))
                .param("now", OffsetDateTime.now(clock))
                .param("decision", decision)
                .param("decidedOn", decidedOn)
                .param("validFrom", validFrom)
                .param("by", actor.key())
                .param("publisher", actor.name())
                .query(Long.class)
                .single());
    }

    /**
     * The version of every declaration that holds on the day: the province's, or the newest that ships with the product.
     * The province's come last.
     */
    List<FormDefinition> listInForce(LocalDate day) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (key) * from forms.form_definition
                            where decision is null or valid_from <= :day
                            order by key, (decision is not null) desc, valid_from desc nulls last, version desc) newest
                        order by decision is not null, key
                        """)
                .param("day", day)
                .query((row, number) -> definition(row))
                .list();
    }

    /** Where the versions of a declaration come from, the newest first. */
    List<FormVersion> listOrigins(String key) {
        return jdbc.sql("""
                        select id, version, decision, decided_on, valid_from, publisher, created_at
                        from forms.form_definition where key = :key order by version desc
                        """)
                .param("key", key)
                .query((row, number) -> new FormVersion(
                        new FormDefinitionId(row.getLong("id")),
                        row.getInt("version"),
                        row.getString("decision"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("publisher"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** Every version of a definition, the newest first. */
    List<FormDefinition> listVersions(String key) {
        return jdbc.sql("select * from forms.form_definition where key = :key order by version desc")
                .param("key", key)
                .query((row, number) -> definition(row))
                .list();
    }

    Optional<FormDefinition> find(FormDefinitionId id) {
        return jdbc.sql("select * from forms.form_definition where id = :id")
                .param("id", id.value())
                .query((row, number) -> definition(row))
                .optional();
    }

    private FormDefinition definition(ResultSet row) throws SQLException {
        return new FormDefinition(
                new FormDefinitionId(row.getLong("id")),
                row.getString("key"),
                row.getInt("version"),
                row.getString("procedure_code"),
                row.getString("title"),
                row.getString("form_code"),
                List.of(json.readValue(row.getString("content"), FormGroup[].class)));
    }
}
