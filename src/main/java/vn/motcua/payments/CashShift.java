package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * The time an officer answers for the cash of a counter.
 *
 * @param openedWith đồng that lay in the till at the beginning
 * @param taken đồng of all that was paid in cash meanwhile
 * @param payments how many paid
 * @param counted đồng that were counted at the end, or null while it goes on
 * @param note why that is more or less than expected, or null
 */
public record CashShift(
        long id,
        String officer,
        AgencyId desk,
        Instant openedAt,
        long openedWith,
        long taken,
        int payments,
        @Nullable Instant closedAt,
        @Nullable Long counted,
        @Nullable String note) {

    /** Đồng that should lie in the till. */
    public long expected() {
        return openedWith + taken;
    }

    /** Đồng too much, or too little when negative; 0 while it goes on. */
    public long difference() {
        return counted == null ? 0 : counted - expected();
    }
}
