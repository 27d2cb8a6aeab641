package vn.motcua.calendar;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.platform.reference.Revisions;

/** Brings the shipped holidays and hours into the database when their file changed. Nodes take turns. */
@Component
class ReferenceDays {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceDays.class);
    private static final String NAME = "holidays";

    private final JdbcClient jdbc;
    private final CalendarRepository rows;
    private final Revisions revisions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReferenceDays(
            JdbcClient jdbc,
            CalendarRepository rows,
            Revisions revisions,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.revisions = revisions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Loads the file when its content is not the one in the database, or in any case when forced. */
    void load(boolean force) {
        String hash = HolidayFile.hash();
        if (!force && isLoaded(hash)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            revisions.move(Calendars.TOPIC);
            if (!force && isLoaded(hash)) {
                return;
            }
            rows.replaceShipped(HolidayFile.days());
            if (rows.standardHours().isEmpty()) {
                rows.replaceHours(null, StandardWeek.mondayToFriday());
            }
            jdbc.sql("""
                    insert into calendar.reference_load (name, sha256, loaded_at) values (?, ?, ?)
                    on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                    """).params(NAME, hash, OffsetDateTime.now(clock)).update();
            LOG.info("Loaded the shipped holidays, SHA-256 {}", hash);
        });
    }

    private boolean isLoaded(String hash) {
        return jdbc.sql("select 1 from calendar.reference_load where name = ? and sha256 = ?")
                .params(NAME, hash)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
