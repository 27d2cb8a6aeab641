package vn.motcua.directory;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For what and how long authority is given.
 *
 * @param procedures codes of the procedures; empty for all
 * @param validFrom first day
 * @param validTo last day; null for no end
 */
public record NewMandate(
        Set<String> procedures,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Refuses an end before the beginning. */
    public NewMandate {
        procedures = Set.copyOf(procedures);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("Authority ends after it begins");
        }
    }
}
