package vn.motcua.dossiers;

import java.sql.Timestamp;
import java.time.Instant;
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
}
