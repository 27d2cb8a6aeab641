package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalog.FeeOnDay;
import vn.motcua.payments.DemandLine;

/**
 * What certified copies cost (TT 226/2016/TT-BTC Art. 4): by pages of the original, the first two at the first fee of the
 * procedure, every other at the second, each copy up to its most. The amounts are the catalog's, as the province and its
 * campaigns leave them.
 */
public final class CopyFee {

    private static final String PAGE = "trang";
    private static final int FIRST_PAGES = 2;

    private CopyFee() {}

    /**
     * The lines of a demand; none where nothing is charged by the page.
     *
     * @param offered the procedure's fees of one channel, in their order
     * @param pages of the original, with something on them
     * @param copies that are certified
     * @throws FeeAmountMissing when an amount is not known
     */
    static List<DemandLine> lines(List<FeeOnDay> offered, int pages, int copies) {
        List<FeeOnDay> fees =
                offered.stream().filter(fee -> PAGE.equals(fee.fee().per())).toList();
        List<DemandLine> lines = new ArrayList<>();
        CopyCap cap = new CopyCap();
        for (int at = 0; at < Math.min(2, fees.size()); at++) {
            FeeOnDay fee = fees.get(at);
            boolean alone = fees.size() == 1;
            int counted = alone ? pages : at == 0 ? Math.min(FIRST_PAGES, pages) : pages - FIRST_PAGES;
            Long unit = fee.payable();
            if (counted < 1) {
                continue;
            }
            if (unit == null) {
                throw new FeeAmountMissing();
            }
            lines.add(new DemandLine(
                    name(fee, alone, at), counted * copies, unit, cap.amount(fee, counted, unit, copies)));
        }
        return lines;
    }

    /** Đồng for all copies. */
    public static long total(List<FeeOnDay> offered, int pages, int copies) {
        return lines(offered, pages, copies).stream()
                .mapToLong(DemandLine::amount)
                .sum();
    }

    private static String name(FeeOnDay fee, boolean alone, int at) {
        String name = DossierFees.name(fee);
        return alone ? name : name + (at == 0 ? ", trang 1 và 2" : ", từ trang thứ 3");
    }
}
