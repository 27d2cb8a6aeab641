package vn.motcua.payments.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.PaperHeads;
import vn.motcua.documents.PaperTime;
import vn.motcua.documents.Pdfs;
import vn.motcua.payments.Demand;
import vn.motcua.payments.Receipt;
import vn.motcua.platform.text.Dong;

/** Prints receipts. Their layout is our own: a receipt is a paper of finance, none of the forms 01–07. */
@Component
class ReceiptPapers {

    private final Pdfs pdfs;
    private final PaperHeads heads;
    private final Agencies agencies;

    ReceiptPapers(Pdfs pdfs, PaperHeads heads, Agencies agencies) {
        this.pdfs = pdfs;
        this.heads = heads;
        this.agencies = agencies;
    }

    byte[] print(Demand demand, Receipt receipt) {
        return pdfs.render("payments/receipt", Map.of("receipt", view(demand, receipt)));
    }

    private ReceiptView view(Demand demand, Receipt receipt) {
        return new ReceiptView(
                heads.of(agencies.get(receipt.agency()), "Số: " + receipt.label(), receipt.issuedAt(), null),
                receipt.label(),
                receipt.replaces() == null ? null : "%d-%07d".formatted(receipt.year(), receipt.replaces()),
                receipt.payer(),
                demand.title(),
                demand.payable().id(),
                demand.lines(),
                demand.relief(),
                Dong.digits(receipt.amount()),
                Dong.words(receipt.amount()),
                receipt.method(),
                PaperTime.of(receipt.paidAt()),
                receipt.issuedBy(),
                demand.reference().value());
    }
}
