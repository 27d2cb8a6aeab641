package vn.motcua.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/**
 * Who read or changed personal data or configuration, when. Append-only: the application role cannot change
 * or remove an entry (Law 91/2025/QH15 on personal data: processing log).
 */
@Component
public class AuditJournal {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    AuditJournal(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Appends an entry for the current actor, in the running transaction if there is one.
     *
     * @param action what was done, for example {@code dossier.read}
     * @param subjectKind kind of the object, for example {@code dossier}
     * @param subjectId its id or code
     * @param detail anything that helps to understand the entry; no personal values
     */
    @Transactional
    public void record(String action, String subjectKind, String subjectId, @Nullable String detail) {
        Actor actor = currentActor.get();
        jdbc.sql("""
                insert into platform.audit_entry (at, actor, actor_name, action, subject_kind, subject_id, detail)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Timestamp.from(clock.instant()), actor.key(), actor.name(), action, subjectKind, subjectId)
                .param(detail)
                .update();
    }

    /** Names of the other members of staff who did this to the object since then, the last first. */
    @Transactional(readOnly = true)
    public List<String> listOthers(String action, String subjectKind, String subjectId, Instant since) {
        return jdbc.sql("""
                select actor_name from platform.audit_entry
                where subject_kind = ? and subject_id = ? and action = ? and at >= ? and actor <> ?
                  and actor like 'STAFF:%'
                group by actor, actor_name order by max(id) desc
                """)
                .params(
                        subjectKind,
                        subjectId,
                        action,
                        Timestamp.from(since),
                        currentActor.get().key())
                .query(String.class)
                .list();
    }

    /** The newest entries about several objects by object, newest first. */
    @Transactional(readOnly = true)
    public Map<String, List<AuditEntry>> list(String subjectKind, List<String> subjectIds, int limit) {
        Map<String, List<AuditEntry>> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select subject_id, at, actor, actor_name, action, detail from platform.audit_entry
                        where subject_kind = ? and subject_id = any (?) order by id desc limit ?
                        """)
                .params(subjectKind, subjectIds.toArray(String[]::new), limit)
                .query(row -> {
                    found.computeIfAbsent(row.getString("subject_id"), id -> new ArrayList<>())
                            .add(entry(row));
                });
        return found;
    }

    /** The newest entries about one object, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> list(String subjectKind, String subjectId, int limit) {
        return jdbc.sql("""
                select at, actor, actor_name, action, detail from platform.audit_entry
                where subject_kind = ? and subject_id = ? order by id desc limit ?
                """)
                .params(subjectKind, subjectId, limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Under which key entries of now are written. */
    public String actorKey() {
        return currentActor.get().key();
    }

    /** Under which name entries of now are written. */
    public String actorName() {
        return currentActor.get().name();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("detail"));
    }
}
