package vn.motcua.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * Money that shall be asked for.
 *
 * @param payable what for
 * @param title the same in words, for whoever pays
 * @param payer name on the receipt
 * @param collector the desk that takes the money
 * @param owner the agency whose fee it is
 * @param lines what it consists of; together more than nothing
 * @param relief what was taken off, in words, or null
 */
public record NewDemand(
        Payable payable,
        String title,
        String payer,
        AgencyId collector,
        AgencyId owner,
        List<DemandLine> lines,
        @Nullable String relief) {

    /** Copies the list. */
    public NewDemand {
        lines = List.copyOf(lines);
        if (total(lines) < 1) {
            throw new IllegalArgumentException("Nothing is due: nobody is asked to pay");
        }
    }

    /** Đồng of all lines. */
    static long total(List<DemandLine> lines) {
        return lines.stream().mapToLong(DemandLine::amount).sum();
    }
}
