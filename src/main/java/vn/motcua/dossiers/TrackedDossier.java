package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anybody with code and slip key may see: status and dates, no person and no paper.
 *
 * @param code the dossier
 * @param procedureName what was asked for
 * @param status where it stands
 * @param submittedAt when it was filed
 * @param receivedAt when it was received as complete
 * @param promisedAt when the result is promised
 * @param finishedAt when the work was done
 * @param handedOverAt when the result was handed over
 */
public record TrackedDossier(
        DossierCode code,
        String procedureName,
        DossierStatus status,
        Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant promisedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant handedOverAt) {}
