package vn.motcua.payments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * Money that is asked for.
 *
 * @param reference its name for whoever pays
 * @param payable what for
 * @param title the same in words
 * @param payer name on the receipt
 * @param collector the desk that takes the money
 * @param owner the agency whose fee it is
 * @param lines what it consists of
 * @param amount đồng of all lines
 * @param relief what was taken off, in words, or null
 * @param createdBy who asked for it
 */
public record Demand(
        long id,
        DemandReference reference,
        Payable payable,
        String title,
        String payer,
        AgencyId collector,
        AgencyId owner,
        List<DemandLine> lines,
        long amount,
        @Nullable String relief,
        DemandState state,
        Instant createdAt,
        String createdBy) {

    /** Copies the list. */
    public Demand {
        lines = List.copyOf(lines);
    }
}
