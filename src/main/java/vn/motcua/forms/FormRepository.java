package vn.motcua.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
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
        List<String> earlier = jdbc.sql(
                        "select content_sha256 from forms.form_definition where key = :key order by version desc")
                .param("key", form.key())
                .query(String.class)
                .list();
        if (!earlier.isEmpty() && earlier.getFirst().equals(hash)) {
            return;
        }
        jdbc.sql("""
                insert into forms.form_definition
                    (key, version, procedure_code, title, form_code, content, content_sha256, created_at)
                values (:key, :version, :procedure, :title, :formCode, cast(:content as jsonb), :hash, :now)
                """)
                .param("key", form.key())
                .param("version", earlier.size() + 1)
                .param("procedure", form.procedureCode(), Types.VARCHAR)
                .param("title", form.title())
                .param("formCode", form.formCode(), Types.VARCHAR)
                .param("content", content)
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The newest version of every definition. */
    List<FormDefinition> listNewest() {
        return jdbc.sql("select distinct on (key) * from forms.form_definition order by key, version desc")
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
