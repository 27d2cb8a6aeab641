package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of dossiers.
 *
 * @param code its code
 * @param procedureCode national code of the procedure
 * @param procedureName its name
 * @param applicantName for whom
 * @param status where it stands
 * @param submittedAt when it was filed
 * @param promisedAt the promise that holds
 * @param finishedAt when the work was done
 * @param joint the group it is a part of, or null
 */
public record DossierSummary(
        DossierCode code,
        String procedureCode,
        String procedureName,
        String applicantName,
        DossierStatus status,
        Instant submittedAt,
        @Nullable Instant promisedAt,
        @Nullable Instant finishedAt,
        @Nullable JointId joint) {}
