package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of a dossier's legal clock: when it ran, with the reason of each change. */
@Component
class ClockLedger {

    private final JdbcClient jdbc;

    ClockLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(DossierId id, Instant from) {
        jdbc.sql("""
                insert into dossiers.clock_segment (dossier_id, opened_year, seq, kind, starts_at, reason)
                values (?, ?, 1, 'RUNNING', ?, 'NĐ 118/2025 Điều 17 khoản 3')
                """).params(id.value(), id.year(), Timestamp.from(from)).update();
    }

    void stop(DossierId id, Instant at) {
        jdbc.sql("""
                update dossiers.clock_segment set ends_at = ?
                where dossier_id = ? and opened_year = ? and ends_at is null
                """).params(Timestamp.from(at), id.value(), id.year()).update();
    }

    /** Ends what lasts and begins something else. */
    void change(DossierId id, ClockSegment.Kind kind, Instant at, String reason) {
        stop(id, at);
        append(id, kind, at, null, reason);
    }

    /** Notes a moment; what lasts goes on. */
    void note(DossierId id, ClockSegment.Kind kind, Instant at, String reason) {
        append(id, kind, at, at, reason);
    }

    private void append(DossierId id, ClockSegment.Kind kind, Instant from, @Nullable Instant to, String reason) {
        jdbc.sql("""
                insert into dossiers.clock_segment (dossier_id, opened_year, seq, kind, starts_at, ends_at, reason)
                select ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?
                from dossiers.clock_segment where dossier_id = ? and opened_year = ?
                """)
                .params(id.value(), id.year(), kind.name(), Timestamp.from(from))
                .param(to == null ? null : Timestamp.from(to))
                .params(reason, id.value(), id.year())
                .update();
    }

    /** The ledgers of several dossiers, each oldest first. */
    Map<DossierId, List<ClockSegment>> listOf(Collection<DossierId> ids) {
        Map<DossierId, List<ClockSegment>> ledgers = new HashMap<>();
        jdbc.sql("""
                        select dossier_id, kind, starts_at, ends_at, reason from dossiers.clock_segment
                        where dossier_id = any (?) and opened_year = any (?) order by dossier_id, seq
                        """)
                .param(ids.stream().map(DossierId::value).toArray(Long[]::new))
                .param(ids.stream().map(id -> (short) id.year()).distinct().toArray(Short[]::new))
                .query(row -> {
                    ledgers.computeIfAbsent(new DossierId(row.getLong("dossier_id")), id -> new ArrayList<>())
                            .add(segment(row, 0));
                });
        return ledgers;
    }

    private static ClockSegment segment(ResultSet row, int number) throws SQLException {
        return new ClockSegment(
                ClockSegment.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("starts_at").toInstant(),
                DossierRepository.instant(row, "ends_at"),
                row.getString("reason"));
    }

    /** Oldest first. */
    List<ClockSegment> list(DossierId id) {
        return jdbc.sql("""
                        select kind, starts_at, ends_at, reason from dossiers.clock_segment
                        where dossier_id = ? and opened_year = ? order by seq
                        """)
                .params(id.value(), id.year())
                .query(ClockLedger::segment)
                .list();
    }
}
