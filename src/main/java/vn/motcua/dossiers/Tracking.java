package vn.motcua.dossiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Look-up by code and the random key printed on the slip. A wrong key, an unknown code and a malformed one get
 * the same answer; after some wrong keys the dossier is locked for a while, for everybody.
 */
@Service
public class Tracking {

    private final DossierRepository dossiers;
    private final DossierProperties properties;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tracking(DossierRepository dossiers, DossierProperties properties, JdbcClient jdbc, Clock clock) {
        this.dossiers = dossiers;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Status and dates of one dossier.
     *
     * @throws TrackingRefused when code and key do not belong together
     * @throws TrackingLocked after too many wrong keys for this code
     */
    @Transactional(noRollbackFor = {TrackingRefused.class, TrackingLocked.class})
    public TrackedDossier find(@Nullable String typedCode, @Nullable String typedKey) {
        if (typedCode == null || typedKey == null || typedCode.isBlank() || typedCode.length() > 60) {
            throw new TrackingRefused();
        }
        DossierCode code = new DossierCode(typedCode);
        Instant now = clock.instant();
        Attempts before = attempts(code);
        if (isLocked(before.lockedUntil(), now)) {
            throw new TrackingLocked();
        }
        Dossier dossier = dossiers.find(code).orElse(null);
        if (dossier == null || !matches(dossier.identity().slipKey(), typedKey)) {
            countFailure(code, now);
            throw new TrackingRefused();
        }
        if (before.failures() > 0) {
            jdbc.sql("delete from dossiers.tracking_attempt where code = ?")
                    .param(code.value())
                    .update();
        }
        Dossier.State state = dossier.state();
        return new TrackedDossier(
                code,
                dossier.identity().procedureName(),
                state.status(),
                dossier.identity().submittedAt(),
                state.receivedAt(),
                state.promisedAt(),
                state.finishedAt(),
                state.handedOverAt());
    }

    /** A lock never lasts longer than it may, even when the clock was set back meanwhile. */
    private boolean isLocked(@Nullable Instant until, Instant now) {
        return until != null && now.isBefore(until) && !until.isAfter(now.plus(properties.trackingLock()));
    }

    private record Attempts(int failures, @Nullable Instant lockedUntil) {}

    private Attempts attempts(DossierCode code) {
        return jdbc.sql("select failures, locked_until from dossiers.tracking_attempt where code = ?")
                .param(code.value())
                .query((row, number) ->
                        new Attempts(row.getInt("failures"), DossierRepository.instant(row, "locked_until")))
                .optional()
                .orElse(new Attempts(0, null));
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
