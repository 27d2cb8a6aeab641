package vn.motcua.dossiers;

import java.util.Objects;
import vn.motcua.catalog.FeeOnDay;

/** Counts fees of copies so that none costs more than its most, over all that is asked for it (TT 226/2016/TT-BTC Art. 4). */
final class CopyCap {

    private long spent;

    /**
     * Đồng for all copies; what is not counted by the copy has no most.
     *
     * @param quantity of one copy
     * @param unit đồng for one of the quantity
     */
    long amount(FeeOnDay fee, int quantity, long unit, int copies) {
        Long most = fee.fee().maxPerCopy();
        long each = quantity * unit;
        if (most != null) {
            each = Math.min(each, Math.max(0, Objects.requireNonNull(most) - spent));
            spent += each;
        }
        return each * copies;
    }
}
