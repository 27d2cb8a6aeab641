package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * The receipt (biên lai) for a payment.
 *
 * @param agency whose series it belongs to: the desk that took the money
 * @param year of the series, in Vietnam
 * @param number in the series, from 1 without gaps
 * @param payer name of who paid
 * @param issuedBy who wrote it
 * @param replaces number of the cancelled one that it stands for, or null
 * @param cancelledReason why it does not count, or null while it does
 */
public record Receipt(
        long id,
        AgencyId agency,
        int year,
        int number,
        PaymentMethod method,
        long amount,
        Instant paidAt,
        String payer,
        Instant issuedAt,
        String issuedBy,
        @Nullable Integer replaces,
        @Nullable String cancelledReason) {

    /** Series and number, for example {@code 2026-0000042}. */
    public String label() {
        return "%d-%07d".formatted(year, number);
    }

    /** Whether it counts. */
    public boolean isValid() {
        return cancelledReason == null;
    }
}
