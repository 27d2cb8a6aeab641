package vn.motcua.payments.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.QrCodes;
import vn.motcua.payments.Banks;
import vn.motcua.payments.Demand;
import vn.motcua.payments.DemandLine;
import vn.motcua.payments.Receipt;
import vn.motcua.payments.ReceivingAccount;
import vn.motcua.payments.Transfer;
import vn.motcua.payments.VietQr;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * What is to be paid, and how.
 *
 * @param desk that takes the money
 * @param account to which it can be transferred, or null when nobody set one
 * @param receipt that counts, or null before it was paid
 * @param gateway whether it can be paid by card or wallet
 */
public record PayView(
        Demand demand,
        String desk,
        @Nullable ReceivingAccount account,
        @Nullable Receipt receipt,
        boolean gateway) {

    /** A page about this demand. */
    public String path(String what) {
        return PayController.PATH + "/" + demand.reference() + "/" + what;
    }

    /** Where it stands, and what is to be done. */
    public String turn(Page page) {
        return page.text("payments.turn." + demand.state(), Dong.digits(demand.amount()));
    }

    /** What follows from that. */
    public String advice(Page page) {
        return page.text("payments.advice." + demand.state(), desk);
    }

    /** The colour of it. */
    public Badge.Tone tone() {
        return switch (demand.state()) {
            case UNPAID -> Badge.Tone.CALM;
            case WAITING -> Badge.Tone.SOON;
            case PAID, REFUNDED, CANCELLED -> Badge.Tone.GOOD;
        };
    }

    /** What it consists of. */
    public List<SummaryRow> lines(Page page) {
        List<SummaryRow> rows = new ArrayList<>();
        for (DemandLine line : demand.lines()) {
            String amount = page.text("payments.dong", Dong.digits(line.amount()));
            rows.add(SummaryRow.of(
                    line.name(),
                    line.quantity() == 1
                            ? amount
                            : page.text(
                                    "payments.line.many",
                                    amount,
                                    String.valueOf(line.quantity()),
                                    Dong.digits(line.unitAmount()))));
        }
        if (demand.relief() != null) {
            rows.add(SummaryRow.of(page.text("payments.relief"), demand.relief()));
        }
        if (demand.lines().size() > 1) {
            rows.add(SummaryRow.of(
                    page.text("payments.total"), page.text("payments.dong", Dong.digits(demand.amount()))));
        }
        return rows;
    }

    /** Whether it can be paid by transfer now. */
    public boolean canTransfer() {
        return demand.state().isOpen() && account != null;
    }

    /** The code for the payer's bank application, as an SVG element. */
    public String qr(Page page) {
        ReceivingAccount to = account;
        return to == null
                ? ""
                : QrCodes.svg(
                        VietQr.payload(new Transfer(
                                to.bankBin(),
                                to.number(),
                                demand.amount(),
                                demand.reference().value())),
                        page.text("payments.qr.label"));
    }

    /** The same for who types it. */
    public List<SummaryRow> transfer(Page page) {
        ReceivingAccount to = account;
        return to == null
                ? List.of()
                : List.of(
                        SummaryRow.of(page.text("payments.bank"), Banks.name(to.bankBin())),
                        SummaryRow.of(page.text("payments.account"), to.number()),
                        SummaryRow.of(page.text("payments.holder"), to.holder()),
                        SummaryRow.of(
                                page.text("payments.amount"), page.text("payments.dong", Dong.digits(demand.amount()))),
                        SummaryRow.of(
                                page.text("payments.words"), demand.reference().value()));
    }
}
