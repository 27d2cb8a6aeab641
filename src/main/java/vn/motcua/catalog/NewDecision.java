package vn.motcua.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the province decides about a procedure.
 *
 * @param decision number of the decision
 * @param change what it changes
 * @param validFrom first day
 * @param validTo first day after it, or null
 */
public record NewDecision(
        String decision,
        LocalChange change,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public NewDecision {
        if (decision.isBlank()) {
            throw new IllegalArgumentException("A decision has a number");
        }
        if (validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("A decision ends after it begins: " + validFrom + "–" + validTo);
        }
    }
}
