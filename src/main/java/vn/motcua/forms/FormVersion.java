package vn.motcua.forms;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a version of a declaration comes from.
 *
 * @param number from 1, per declaration
 * @param decision number of the province's decision; null for what ships with the product, as the days and the name are
 * @param decidedOn day of the decision
 * @param validFrom first day on which it is asked
 * @param publisher who published it
 * @param createdAt when it came
 */
public record FormVersion(
        FormDefinitionId id,
        int number,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate validFrom,
        @Nullable String publisher,
        Instant createdAt) {

    /** Whether it ships with the product. */
    public boolean isShipped() {
        return decision == null;
    }
}
