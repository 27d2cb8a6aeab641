package vn.motcua.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version that is about to be published.
 *
 * @param number from 1, per procedure
 * @param hash of all its content
 * @param held kept for comparison only, because a version of the province counts
 * @param local what the province decided; null for a national version
 */
record NewVersion(
        String code,
        int number,
        String decision,
        LegalPeriod period,
        OnlineLevel onlineLevel,
        Mark onlineMark,
        boolean reconciled,
        ClockPolicy clockPolicy,
        Retention retention,
        boolean immediate,
        ProcedureContent content,
        String hash,
        LocalDate validFrom,
        boolean held,
        @Nullable Local local) {

    /**
     * The province's part of it.
     *
     * @param publisher who published it here
     * @param takesOver the held national version that it answers, or null
     */
    record Local(
            ProcedureHead head,
            LocalDate decidedOn,
            String publisher,
            @Nullable Long takesOver) {}
}
