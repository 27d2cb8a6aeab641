package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;

/**
 * A decision of the province about a procedure. The newest one valid on a day counts, alone.
 *
 * @param number from 1, per procedure
 * @param published whether the province offers the procedure
 * @param legalTime shorter than the law's, or null to keep that
 * @param fees all fees, or null to keep the national ones
 * @param decision number of the decision
 * @param validFrom first day
 * @param validTo first day after it, or null
 */
public record LocalOverlay(
        OverlayId id,
        int number,
        boolean published,
        @Nullable LegalTime legalTime,
        @Nullable List<Fee> fees,
        String decision,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Copies the list. */
    public LocalOverlay {
        fees = fees == null ? null : List.copyOf(fees);
    }

    /** Whether the decision is in force on the day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
