package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What is paid for one thing when the dossier comes by one channel.
 *
 * @param caseName the case it is paid in; null when in every case
 * @param amount đồng; 0 is free, null is unknown: never read null as free
 * @param per what the amount is for, for example "trang", or null
 * @param note exemptions and details, or null
 * @param setByCouncil the amount is unknown here because the provincial council decides it
 * @param maxPerCopy đồng that one copy never exceeds, or null
 */
public record Fee(
        Channel channel,
        @Nullable String caseName,
        @Nullable Long amount,
        @Nullable String per,
        @Nullable String note,
        boolean setByCouncil,
        @Nullable Long maxPerCopy,
        Mark mark) {

    public Fee {
        if (amount != null && amount < 0) {
            throw new IllegalArgumentException("A fee is not negative: " + amount);
        }
    }

    /** Whether nothing is paid; false when unknown. */
    public boolean isFree() {
        return amount != null && amount == 0;
    }
}
