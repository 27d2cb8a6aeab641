package vn.motcua.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;

/** What a decision of the province changes; everything else stays as earlier decisions made it. */
public sealed interface LocalChange {

    /**
     * Whether the procedure is offered, and in which time.
     *
     * @param published whether the province offers the procedure
     * @param legalTime shorter than the law's, or null to keep that
     */
    record Offer(boolean published, @Nullable LegalTime legalTime) implements LocalChange {}

    /**
     * What is paid.
     *
     * @param fees all fees, or null to go back to the national ones
     */
    record Fees(@Nullable List<Fee> fees) implements LocalChange {

        /** Copies the list. */
        public Fees {
            fees = fees == null ? null : List.copyOf(fees);
        }
    }
}
