package vn.motcua.payments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.PaperHead;
import vn.motcua.payments.DemandLine;
import vn.motcua.payments.PaymentMethod;
import vn.motcua.platform.text.Dong;

/**
 * A receipt as it is printed.
 *
 * @param label series and number
 * @param replaces label of the cancelled one that it stands for, or null
 * @param title what was paid for
 * @param subject code of what was paid for
 * @param relief what was taken off, or null
 * @param amount in digits
 * @param words the same in words
 * @param paidAt when, in words
 * @param reference of the demand
 */
public record ReceiptView(
        PaperHead head,
        String label,
        @Nullable String replaces,
        String payer,
        String title,
        String subject,
        List<DemandLine> lines,
        @Nullable String relief,
        String amount,
        String words,
        PaymentMethod method,
        String paidAt,
        String issuedBy,
        String reference) {

    /** Copies the list. */
    public ReceiptView {
        lines = List.copyOf(lines);
    }

    /** How it was paid, in words. */
    public String how() {
        return switch (method) {
            case CASH -> "tiền mặt";
            case TRANSFER -> "chuyển khoản";
            case GATEWAY -> "cổng thanh toán";
        };
    }

    /** An amount in digits. */
    public String digits(long dong) {
        return Dong.digits(dong);
    }
}
