package vn.motcua.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By whom and how a version of a procedure was published.
 *
 * @param held published by the nation while the province's own version counts: to compare with, never in force
 * @param decision number of the decision
 * @param decidedOn day of the province's decision; null for a national version
 * @param publisher who published it here; null for a national version
 * @param takesOver the held national version that it answers, or null
 */
public record Publication(
        Origin origin,
        boolean held,
        String decision,
        @Nullable LocalDate decidedOn,
        @Nullable String publisher,
        @Nullable ProcedureVersionId takesOver) {

    /** Who published a version. */
    public enum Origin {
        /** A ministry; it came with the reference data. */
        NATIONAL,
        /** The province, by a decision of its own. */
        LOCAL
    }

    /** Whether the province published it. */
    public boolean isLocal() {
        return origin == Origin.LOCAL;
    }
}
