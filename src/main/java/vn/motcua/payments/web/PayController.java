package vn.motcua.payments.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.payments.Demand;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.Demands;
import vn.motcua.payments.Gateway;
import vn.motcua.payments.Receipt;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.ReceivingAccounts;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * What is to be paid, and how, for whoever has the reference: anybody may pay for somebody else. No name stands on the
 * page; the receipt, once there is one, has that of the payer.
 */
@Controller
@Access(Access.Who.ANYONE)
class PayController {

    static final String PATH = "/thanh-toan";

    private static final String ONE = PATH + "/{reference}";

    private final Demands demands;
    private final Receipts receipts;
    private final ReceivingAccounts accounts;
    private final Gateway gateway;
    private final ReceiptPapers papers;
    private final Agencies agencies;

    PayController(
            Demands demands,
            Receipts receipts,
            ReceivingAccounts accounts,
            Gateway gateway,
            ReceiptPapers papers,
            Agencies agencies) {
        this.demands = demands;
        this.receipts = receipts;
        this.accounts = accounts;
        this.gateway = gateway;
        this.papers = papers;
        this.agencies = agencies;
    }

    /** For who has the code on paper or in a short message. */
    @GetMapping(PATH)
    ModelAndView ask(
            @RequestParam(name = "ma", required = false) @Nullable String typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        if (typed == null) {
            return asked("", FormErrors.NONE, HttpStatus.OK);
        }
        return DemandReference.in(typed)
                .filter(demands::exists)
                .findFirst()
                .map(reference -> new ModelAndView("redirect:" + PATH + "/" + reference))
                .orElseGet(() -> asked(
                        typed,
                        FormErrors.NONE.and("ma", page.text("payments.ask.none")),
                        HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static ModelAndView asked(String typed, FormErrors errors, HttpStatus status) {
        return new ModelAndView("payments/ask", Map.of("typed", typed, "errors", errors), status);
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable DemandReference reference) {
        return new ModelAndView("payments/pay", Map.of("view", view(reference)));
    }

    /** Only what changes when the money comes. */
    @GetMapping(ONE + "/moi")
    ModelAndView news(@PathVariable DemandReference reference) {
        return new ModelAndView("payments/payState", Map.of("view", view(reference)));
    }

    @PostMapping(ONE + "/da-chuyen")
    String transferred(@PathVariable DemandReference reference) {
        demands.await(reference);
        return "redirect:" + PATH + "/" + reference;
    }

    @GetMapping(ONE + "/bien-lai.pdf")
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
                findReceipt(reference).orElse(null),
                gateway.isThere());
    }

    private Optional<Receipt> findReceipt(DemandReference reference) {
        return receipts.list(reference).stream().filter(Receipt::isValid).findFirst();
    }
}
