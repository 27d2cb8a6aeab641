package vn.motcua.payments.web;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.payments.BankEntry;
import vn.motcua.payments.Banks;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * Money that came in and paid nothing.
 *
 * @param entries the newest first
 */
public record UnmatchedView(List<BankEntry> entries) {

    /** Copies the list. */
    public UnmatchedView {
        entries = List.copyOf(entries);
    }

    /** Where an entry is settled. */
    public String href(BankEntry entry) {
        return UnmatchedController.PATH + "/" + entry.id();
    }

    /** What the bank said. */
    public List<SummaryRow> rows(BankEntry entry, Page page) {
        String[] account = entry.account().split("/", 2);
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.text("payments.words"), entry.words()));
        rows.add(SummaryRow.of(page.text("payments.account"), account[1] + " – " + Banks.name(account[0])));
        rows.add(SummaryRow.of(page.text("payments.unmatched.booked"), VietnamTime.dateTime(entry.bookedAt())));
        if (entry.reference() != null) {
            rows.add(SummaryRow.of(
                    page.text("payments.unmatched.reference"), entry.reference().value()));
        }
        return rows;
    }

    /** The amount in digits. */
    public String amount(BankEntry entry) {
        return Dong.digits(entry.amount());
    }
}
