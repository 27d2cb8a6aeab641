package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;

/**
 * What the province decides about a procedure. It replaces what it decided before, as a whole.
 *
 * @param decision number of the decision
 * @param published whether the province offers the procedure
 * @param legalTime shorter than the law's, or null to keep that
 * @param fees all fees, or null to keep the national ones
 * @param validFrom first day
 * @param validTo first day after it, or null
 */
public record NewDecision(
        String decision,
        boolean published,
        @Nullable LegalTime legalTime,
        @Nullable List<Fee> fees,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Copies the list. */
    public NewDecision {
        fees = fees == null ? null : List.copyOf(fees);
    }
}
