package vn.motcua.catalog.web;

import java.util.stream.Collectors;
import vn.motcua.calendar.LegalTime;
import vn.motcua.catalog.Fee;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Page;

/** Times and fees in words. */
final class Wording {

    private Wording() {}

    /** "trong ngày", "3 ngày làm việc", "3 ngày làm việc, sau đó 8 giờ làm việc". */
    static String time(Page page, LegalTime time) {
        return time.phases().stream()
                .map(phase -> page.text("catalog.time." + phase.unit(), phase.amount()))
                .collect(Collectors.joining(page.text("catalog.time.then")));
    }

    /** "50.000 đồng một giao dịch", "0 đồng", "do Hội đồng nhân dân quy định": unknown is never zero. */
    static String fee(Page page, Fee fee) {
        String amount;
        if (fee.amount() == null) {
            amount = page.text(fee.setByCouncil() ? "catalog.fee.council" : "catalog.fee.unstated");
        } else {
            amount = page.text("catalog.fee.amount", Dong.digits(fee.amount()));
        }
        String whole = fee.per() == null || fee.amount() == null ? amount : amount + "/" + fee.per();
        return fee.note() == null ? whole : whole + " (" + fee.note() + ")";
    }
}
