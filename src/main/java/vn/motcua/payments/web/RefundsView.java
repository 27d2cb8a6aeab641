package vn.motcua.payments.web;

import java.util.List;
import vn.motcua.payments.Refund;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * Refunds that wait for a decision.
 *
 * @param refunds the oldest first
 */
public record RefundsView(List<Refund> refunds) {

    /** Copies the list. */
    public RefundsView {
        refunds = List.copyOf(refunds);
    }

    /** Where one is decided. */
    public String href(Refund refund) {
        return RefundController.PATH + "/" + refund.id();
    }

    /** The amount in digits. */
    public String amount(Refund refund) {
        return Dong.digits(refund.demand().amount());
    }

    /** What is asked. */
    public List<SummaryRow> rows(Refund refund, Page page) {
        return List.of(
                SummaryRow.of(
                        page.text("payments.till.for"),
                        refund.demand().payable().id()),
                SummaryRow.of(
                        page.text("payments.till.title.column"), refund.demand().title()),
                SummaryRow.of(page.text("payments.payer"), refund.demand().payer()),
                SummaryRow.of(page.text("payments.refund.reason"), refund.reason()),
                SummaryRow.of(
                        page.text("payments.refund.by"),
                        refund.askedBy() + ", " + VietnamTime.dateTime(refund.askedAt())));
    }
}
