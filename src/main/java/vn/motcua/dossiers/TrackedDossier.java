package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
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
 * @param parts of a group, without the reasons that officers wrote; empty for one dossier
 */
public record TrackedDossier(
        DossierCode code,
        String procedureName,
        DossierStatus status,
        Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant promisedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant handedOverAt,
        List<JointDossier.Part> parts) {

    /** Copies the list. */
    public TrackedDossier {
        parts = List.copyOf(parts);
    }
}
