package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    /** Oldest first. */
    List<ClockSegment> list(DossierId id) {
        return jdbc.sql("""
                        select kind, starts_at, ends_at, reason from dossiers.clock_segment
                        where dossier_id = ? and opened_year = ? order by seq
                        """)
                .params(id.value(), id.year())
                .query((row, number) -> new ClockSegment(
                        ClockSegment.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("starts_at").toInstant(),
                        DossierRepository.instant(row, "ends_at"),
                        row.getString("reason")))
                .list();
    }
}
