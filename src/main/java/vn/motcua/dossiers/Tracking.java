package vn.motcua.dossiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Look-up by code and the random key printed on the slip. A wrong key, an unknown code and a malformed one get
 * the same answer; after some wrong keys the dossier is locked for a while, for everybody.
 */
@Service
public class Tracking {

    /** Everything in one statement, which needs no transaction: this is what citizens read most. */
    private static final String FIND = """
            select failures, locked_until, coalesce(dossier.slip_key, together.slip_key) as slip_key,
                   dossier.procedure_name, status, dossier.submitted_at, received_at, promised_at, finished_at,
                   handed_over_at, together.id as together
            from (values (?)) asked (code)
            left join dossiers.tracking_attempt using (code)
            left join dossiers.code named using (code)
            left join dossiers.joint_group together using (code)
            left join dossiers.dossier on dossier.id = dossier_id and opened_year = dossier_id / 10000000000
            """;

    private final DossierProperties properties;
    private final JointDossiers joints;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tracking(DossierProperties properties, JointDossiers joints, JdbcClient jdbc, Clock clock) {
        this.properties = properties;
        this.joints = joints;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Status and dates of one dossier.
     *
     * @throws TrackingRefused when code and key do not belong together
     * @throws TrackingLocked after too many wrong keys for this code
     */
    public TrackedDossier find(@Nullable String typedCode, @Nullable String typedKey) {
        if (typedCode == null || typedKey == null) {
            throw new TrackingRefused();
        }
        DossierCode code = code(typedCode);
        Instant now = clock.instant();
        Found found = jdbc.sql(FIND)
                .param(code.value())
                .query((row, number) -> found(code, row))
                .single();
        if (isLocked(found.lockedUntil(), now)) {
            throw new TrackingLocked();
        }
        if (found.slipKey() == null || !matches(found.slipKey(), typedKey)) {
            countFailure(code, now);
            throw new TrackingRefused();
        }
        if (found.failures() > 0) {
            jdbc.sql("delete from dossiers.tracking_attempt where code = ?")
                    .param(code.value())
                    .update();
        }
        return found.dossier() == null ? together(found) : found.dossier();
    }

    private static DossierCode code(String typed) {
        try {
            return new DossierCode(typed);
        } catch (DossierNotFound malformed) {
            throw new TrackingRefused();
        }
    }

    /** What is known of a code: wrong keys so far, and the dossier when there is one. */
    private record Found(
            int failures,
            @Nullable Instant lockedUntil,
            @Nullable String slipKey,
            @Nullable JointId together,
            @Nullable TrackedDossier dossier) {}

    /** A group: where the whole of it stands, and each part. */
    private TrackedDossier together(Found found) {
        JointDossier joint = joints.of(Objects.requireNonNull(found.together()));
        return new TrackedDossier(
                joint.code(),
                joint.procedureName(),
                joint.status(),
                joint.submittedAt(),
                null,
                null,
                null,
                null,
                joint.parts().stream().map(JointDossier.Part::withoutReason).toList());
    }

    private static Found found(DossierCode code, ResultSet row) throws SQLException {
        String slipKey = row.getString("slip_key");
        long together = row.getLong("together");
        TrackedDossier dossier = slipKey == null || together != 0
                ? null
                : new TrackedDossier(
                        code,
                        row.getString("procedure_name"),
                        DossierStatus.valueOf(row.getString("status")),
                        row.getTimestamp("submitted_at").toInstant(),
                        DossierRepository.instant(row, "received_at"),
                        DossierRepository.instant(row, "promised_at"),
                        DossierRepository.instant(row, "finished_at"),
                        DossierRepository.instant(row, "handed_over_at"),
                        List.of());
        return new Found(
                row.getInt("failures"),
                DossierRepository.instant(row, "locked_until"),
                slipKey,
                together == 0 ? null : new JointId(together),
                dossier);
    }

    /** A lock never lasts longer than it may, even when the clock was set back meanwhile. */
    private boolean isLocked(@Nullable Instant until, Instant now) {
        return until != null && now.isBefore(until) && !until.isAfter(now.plus(properties.trackingLock()));
    }

    private void countFailure(DossierCode code, Instant now) {
        jdbc.sql("""
                insert into dossiers.tracking_attempt (code, failures) values (?, 1)
                on conflict (code) do update
                set failures = dossiers.tracking_attempt.failures + 1,
                    locked_until = case when dossiers.tracking_attempt.failures + 1 >= ? then ?::timestamptz end
                """)
                .params(code.value(), properties.trackingTries(), Timestamp.from(now.plus(properties.trackingLock())))
                .update();
    }

    private static boolean matches(String key, String typed) {
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), normal.getBytes(StandardCharsets.UTF_8));
    }
}
