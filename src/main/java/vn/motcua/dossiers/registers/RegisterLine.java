package vn.motcua.dossiers.registers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.DossierStatus;

/**
 * One dossier in the register (form 07 of Circular 03/2025/TT-VPCP, Annex I).
 *
 * @param code its code
 * @param procedureCode national code of the procedure
 * @param procedure its name
 * @param person for whom
 * @param phone of that person
 * @param address of that person
 * @param competent the agency that leads
 * @param status where it stands
 * @param receivedAt when it was received complete and valid
 * @param promisedAt the promise that holds; null when the law sets no time
 * @param extended whether that is not the first promise
 * @param passedAt when the desk last passed it to the agency
 * @param finishedAt when the result was back at the desk
 * @param handedOverAt when the result was handed over
 * @param handOver to whom, as it was written down then
 */
public record RegisterLine(
        String code,
        String procedureCode,
        String procedure,
        String person,
        @Nullable String phone,
        @Nullable String address,
        AgencyId competent,
        DossierStatus status,
        Instant receivedAt,
        @Nullable Instant promisedAt,
        boolean extended,
        @Nullable Instant passedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant handedOverAt,
        @Nullable String handOver) {}
