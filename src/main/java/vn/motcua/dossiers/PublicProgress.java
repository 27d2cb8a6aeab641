package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.SecrecyClass;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;

/**
 * Where the dossiers of a centre stand, for everybody: code, procedure, dates. No person, no paper and no answer;
 * procedures whose papers are classified are left out.
 */
@Service
public class PublicProgress {

    /** What is not older is listed. */
    public static final Duration WINDOW = Duration.ofDays(60);

    /** How far back one question looks: a full centre's two weeks, or a small one's whole window. */
    private static final int LOOKED_AT = 20_000;

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final Clock clock;

    PublicProgress(JdbcClient jdbc, Procedures procedures, Clock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** Which dossiers. */
    public enum State {
        /** The office works at it, in time. */
        AT_WORK("'SUBMITTED', 'ACCEPTED', 'IN_PROGRESS'", "(promised_at is null or promised_at >= :now)"),
        /** The office works at it after the promised time. */
        LATE("'ACCEPTED', 'IN_PROGRESS'", "promised_at < :now"),
        /** The applicant's turn. */
        WAITING("'AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT'", "true"),
        /** The result can be collected. */
        DONE("'FINISHED'", "true");

        private final String condition;

        State(String statuses, String more) {
            this.condition = "status in (" + statuses + ") and " + more;
        }
    }

    /**
     * A dossier in the list.
     *
     * @param position where the list goes on after it
     */
    public record Line(
            long position,
            String code,
            String procedureName,
            DossierStatus status,
            Instant submittedAt,
            @Nullable Instant promisedAt) {}

    /**
     * Dossiers received at a centre, newest first.
     *
     * @param before only those behind this position, or null for the first page
     */
    @Transactional(readOnly = true)
    public List<Line> list(AgencyId centre, State state, @Nullable Long before, int limit) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select id, code, procedure_name, status, submitted_at, promised_at from (
                    select id, code, procedure_code, procedure_name, status, submitted_at, promised_at
                    from dossiers.dossier where received_agency = :centre and id < :before
                    order by id desc limit :looked) recent
                where submitted_at >= :since and procedure_code <> all (:classified) and %s
                order by id desc limit :limit
                """.formatted(state.condition))
                .param("centre", centre.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("looked", LOOKED_AT)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("classified", classified(now))
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(PublicProgress::line)
                .list();
    }

    private String[] classified(Instant now) {
        return procedures.listAll().stream()
                .map(Procedure::code)
                .filter(code -> procedures
                        .findCurrent(code, VietnamTime.dateOf(now))
                        .filter(version -> version.retention().secrecy() != SecrecyClass.NORMAL)
                        .isPresent())
                .map(ProcedureCode::value)
                .toArray(String[]::new);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("code"),
                row.getString("procedure_name"),
                DossierStatus.valueOf(row.getString("status")),
                row.getTimestamp("submitted_at").toInstant(),
                DossierRepository.instant(row, "promised_at"));
    }
}
