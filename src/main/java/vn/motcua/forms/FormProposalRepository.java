package vn.motcua.forms;

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

/** SQL of declarations that are being written. */
@Repository
class FormProposalRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    FormProposalRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<FormProposal> list() {
        return jdbc.sql("select * from forms.proposal order by title, id")
                .query(this::proposal)
                .list();
    }

    Optional<FormProposal> find(FormProposalId id) {
        return jdbc.sql("select * from forms.proposal where id = ?")
                .param(id.value())
                .query(this::proposal)
                .optional();
    }

    Optional<FormProposal> findByKey(String key) {
        return jdbc.sql("select * from forms.proposal where key = ?")
                .param(key)
                .query(this::proposal)
                .optional();
    }

    Optional<FormProposal> lock(FormProposalId id) {
        return jdbc.sql("select * from forms.proposal where id = ? for update")
                .param(id.value())
                .query(this::proposal)
                .optional();
    }

    /** Begins one; two who begin at once get the same. */
    FormProposalId insert(
            String key,
            @Nullable FormDefinitionId base,
            @Nullable String procedureCode,
            String title,
            String formCode,
            List<FormLine> lines,
            Actor actor) {
        jdbc.sql("""
                insert into forms.proposal (key, base_id, procedure_code, title, form_code, lines, changed_at,
                                            changed_by, changer)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)
                on conflict on constraint proposal_key_unique do nothing
                """)
                .param(1, key)
                .param(2, base == null ? null : base.value(), Types.BIGINT)
                .param(3, procedureCode, Types.VARCHAR)
                .param(4, title)
                .param(5, formCode)
                .param(6, json.writeValueAsString(lines))
                .param(7, Timestamp.from(clock.instant()))
                .param(8, actor.key())
                .param(9, actor.name())
                .update();
        return findByKey(key).orElseThrow().id();
    }

    void update(FormProposalId id, String title, String formCode, List<FormLine> lines, Actor actor) {
        jdbc.sql("""
                update forms.proposal
                set title = ?, form_code = ?, lines = cast(? as jsonb), changed_at = ?, changed_by = ?, changer = ?,
                    revision = revision + 1
                where id = ?
                """)
                .params(
                        title,
                        formCode,
                        json.writeValueAsString(lines),
                        Timestamp.from(clock.instant()),
                        actor.key(),
                        actor.name(),
                        id.value())
                .update();
    }

    void delete(FormProposalId id) {
        jdbc.sql("delete from forms.proposal where id = ?").param(id.value()).update();
    }

    private FormProposal proposal(ResultSet row, int number) throws SQLException {
        long base = row.getLong("base_id");
        return new FormProposal(
                new FormProposalId(row.getLong("id")),
                row.getString("key"),
                base == 0 ? null : new FormDefinitionId(base),
                row.getString("procedure_code"),
                row.getString("title"),
                row.getString("form_code"),
                List.of(json.readValue(row.getString("lines"), FormLine[].class)),
                row.getString("changer"),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("revision"));
    }
}
