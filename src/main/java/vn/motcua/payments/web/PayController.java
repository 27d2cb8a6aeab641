package vn.motcua.payments.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.payments.Demand;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.Demands;
import vn.motcua.payments.Receipt;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.ReceivingAccounts;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;

/**
 * What is to be paid, and how, for whoever has the reference: anybody may pay for somebody else. No name stands on the
 * page; the receipt, once there is one, has that of the payer.
 */
@Controller
@RequestMapping(PayController.PATH + "/{reference}")
@Access(Access.Who.ANYONE)
class PayController {

    static final String PATH = "/thanh-toan";

    private final Demands demands;
    private final Receipts receipts;
    private final ReceivingAccounts accounts;
    private final ReceiptPapers papers;
    private final Agencies agencies;

    PayController(
            Demands demands, Receipts receipts, ReceivingAccounts accounts, ReceiptPapers papers, Agencies agencies) {
        this.demands = demands;
        this.receipts = receipts;
        this.accounts = accounts;
        this.papers = papers;
        this.agencies = agencies;
    }

    @GetMapping
    ModelAndView show(@PathVariable DemandReference reference) {
        return new ModelAndView("payments/pay", Map.of("view", view(reference)));
    }

    /** Only what changes when the money comes. */
    @GetMapping("/moi")
    ModelAndView news(@PathVariable DemandReference reference) {
        return new ModelAndView("payments/payState", Map.of("view", view(reference)));
    }

    @PostMapping("/da-chuyen")
    String transferred(@PathVariable DemandReference reference) {
        demands.await(reference);
        return "redirect:" + PATH + "/" + reference;
    }

    @GetMapping("/bien-lai.pdf")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> receipt(@PathVariable DemandReference reference) {
        Demand demand = demands.get(reference);
        return findReceipt(reference)
                .map(receipt -> DocumentResponses.showPdf(
                        papers.print(demand, receipt), "bien-lai-" + receipt.label() + ".pdf"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private PayView view(DemandReference reference) {
        Demand demand = demands.get(reference);
        return new PayView(
                demand,
                agencies.get(demand.collector()).name(),
                accounts.find(demand.collector()).orElse(null),
                findReceipt(reference).orElse(null));
    }

    private Optional<Receipt> findReceipt(DemandReference reference) {
        return receipts.list(reference).stream().filter(Receipt::isValid).findFirst();
    }
}
