package vn.motcua.payments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.payments.DemandState;
import vn.motcua.payments.Receipt;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * One demand at the counter.
 *
 * @param pay what the payer sees
 * @param receipts all that were written for it
 * @param refund what was asked about giving it back, or null
 * @param shiftOpen whether the officer may take cash
 * @param key makes a second press of the button harmless
 * @param payer typed for another receipt
 * @param reason typed for another receipt
 */
public record CollectView(
        PayView pay,
        List<Receipt> receipts,
        @Nullable String refund,
        boolean shiftOpen,
        String key,
        String payer,
        String reason,
        FormErrors errors) {

    /** Copies the list. */
    public CollectView {
        receipts = List.copyOf(receipts);
    }

    /** A page about this demand. */
    public String path(String what) {
        return TillController.PATH + "/" + pay.demand().reference() + "/" + what;
    }

    /** Word and colour of where it stands. */
    public Badge badge(Page page) {
        DemandState state = pay.demand().state();
        return new Badge(page.text("payments.state." + state), tone(state));
    }

    static Badge.Tone tone(DemandState state) {
        return switch (state) {
            case UNPAID -> Badge.Tone.RIVER;
            case WAITING -> Badge.Tone.SOON;
            case PAID -> Badge.Tone.GOOD;
            case CANCELLED, REFUNDED -> Badge.Tone.CALM;
        };
    }

    /** The amount in digits. */
    public String amount() {
        return Dong.digits(pay.demand().amount());
    }

    /** Receipts, the cancelled ones too. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("payments.receipts"),
                List.of(
                        Column.of(page.text("payments.receipt.number")),
                        Column.of(page.text("payments.payer")),
                        Column.of(page.text("payments.receipt.method")),
                        Column.of(page.text("payments.receipt.issued")),
                        Column.of(page.text("payments.till.state"))),
                receipts.stream()
                        .map(receipt -> new Row(
                                receipt.label(),
                                receipt.label(),
                                List.of(
                                        Cell.text(receipt.label()),
                                        Cell.text(receipt.payer()),
                                        Cell.text(page.text("payments.method." + receipt.method())),
                                        Cell.text(VietnamTime.dateTime(receipt.issuedAt()), receipt.issuedBy()),
                                        state(page, receipt))))
                        .toList());
    }

    private static Cell state(Page page, Receipt receipt) {
        return receipt.isValid()
                ? Cell.badge(page.text("payments.receipt.valid"), Badge.Tone.GOOD)
                : new Cell.Status(
                        new Badge(page.text("payments.receipt.cancelled"), Badge.Tone.LATE), receipt.cancelledReason());
    }

    /** The questions for another receipt. */
    public List<FieldView> fields(Page page) {
        return List.of(
                FieldView.of("nguoiNop", page.text("payments.payer"))
                        .withValue(payer)
                        .withErrors(errors),
                FieldView.of("lyDo", page.text("payments.receipt.why"))
                        .withHint(page.text("payments.receipt.why.hint"))
                        .withValue(reason)
                        .withErrors(errors));
    }
}
