package vn.motcua.payments.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.Agencies;
import vn.motcua.payments.CashShift;
import vn.motcua.payments.CashShifts;
import vn.motcua.payments.Demand;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.Demands;
import vn.motcua.payments.Receipts;
import vn.motcua.payments.ReceivingAccounts;
import vn.motcua.payments.Refunds;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Taking money at the counter: what is owed here, the officer's shift, one demand with its receipt. */
@Controller
@RequestMapping(TillController.PATH)
@Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
class TillController {

    static final String PATH = "/thu-phi";

    private static final int OPEN_DEMANDS = 50;
    private static final int SHIFTS = 20;

    private final Demands demands;
    private final CashShifts shifts;
    private final Receipts receipts;
    private final Refunds refunds;
    private final ReceivingAccounts accounts;
    private final Agencies agencies;
    private final IdempotentCommands commands;
    private final CurrentActor currentActor;

    TillController(
            Demands demands,
            CashShifts shifts,
            Receipts receipts,
            Refunds refunds,
            ReceivingAccounts accounts,
            Agencies agencies,
            IdempotentCommands commands,
            CurrentActor currentActor) {
        this.demands = demands;
        this.shifts = shifts;
        this.receipts = receipts;
        this.refunds = refunds;
        this.accounts = accounts;
        this.agencies = agencies;
        this.commands = commands;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView till() {
        return till(TillForm.EMPTY, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/mo-ca")
    ModelAndView open(
            @ModelAttribute TillForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Long with = TillForm.sum(form.tienDauCa());
        if (with == null) {
            return till(
                    form,
                    FormErrors.NONE.and("tienDauCa", page.text("payments.sumWrong")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            shifts.open(currentActor.get(), with);
            flash.addFlashAttribute("notice", page.text("payments.shift.opened"));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping("/dong-ca")
    ModelAndView close(
            @ModelAttribute TillForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Long counted = TillForm.sum(form.tienCuoiCa());
        if (counted == null) {
            return till(
                    form,
                    FormErrors.NONE.and("tienCuoiCa", page.text("payments.sumWrong")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            CashShift closed = shifts.close(currentActor.get(), counted, form.lyDo());
            flash.addFlashAttribute(
                    "notice", page.text("payments.shift.closed", Dong.digits(closed.taken()), closed.payments()));
        } catch (DomainException refusal) {
            return till(form, FormErrors.NONE.and("lyDo", page.text(refusal)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + PATH);
    }

    /** Opens what a scanner read, or somebody typed. */
    @GetMapping("/tim")
    ModelAndView find(
            @RequestParam(name = "ma", defaultValue = "") String typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        return DemandReference.in(typed)
                .findFirst()
                .map(reference -> new ModelAndView("redirect:" + PATH + "/" + reference))
                .orElseGet(() -> {
                    flash.addFlashAttribute("refused", page.text("payments.find.none"));
                    return new ModelAndView("redirect:" + PATH);
                });
    }

    @GetMapping("/{reference}")
    ModelAndView show(
            @PathVariable DemandReference reference, @ModelAttribute(name = "page", binding = false) Page page) {
        return demand(reference, "", "", FormErrors.NONE, HttpStatus.OK, page);
    }

    /** Nothing while the payer is waited for; then that the page is to be loaded anew. */
    @GetMapping("/{reference}/moi")
    ResponseEntity<Void> news(@PathVariable DemandReference reference) {
        Demand demand = demands.get(reference, currentActor.get());
        // Whoever stands there must not be asked for cash once the bank has told of the money.
        return ResponseEntity.noContent()
                .header("HX-Refresh", String.valueOf(!demand.state().isOpen()))
                .build();
    }

    @PostMapping("/{reference}/tien-mat")
    ModelAndView take(
            @PathVariable DemandReference reference,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        try {
            Taken taken = commands.once(
                    key,
                    reference.value(),
                    Taken.class,
                    () -> new Taken(shifts.take(reference, actor).label()));
            flash.addFlashAttribute("notice", page.text("payments.taken", taken.receipt()));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return new ModelAndView("redirect:" + PATH + "/" + reference);
    }

    /** What is answered to a second press of the button. */
    record Taken(String receipt) {}

    @PostMapping("/{reference}/bien-lai")
    ModelAndView replace(
            @PathVariable DemandReference reference,
            @RequestParam(name = "nguoiNop", defaultValue = "") String payer,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            var written = receipts.replace(reference, payer, reason, currentActor.get());
            flash.addFlashAttribute("notice", page.text("payments.replaced", written.label()));
        } catch (DomainException refusal) {
            return demand(
                    reference,
                    payer,
                    reason,
                    FormErrors.NONE.and(payer.isBlank() ? "nguoiNop" : "lyDo", page.text(refusal)),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page);
        }
        return new ModelAndView("redirect:" + PATH + "/" + reference);
    }

    private ModelAndView till(TillForm form, FormErrors errors, HttpStatus status) {
        Actor actor = currentActor.get();
        return new ModelAndView(
                "payments/till",
                Map.of(
                        "view",
                        new TillView(
                                shifts.findOpen(actor).orElse(null),
                                demands.listOpen(actor, OPEN_DEMANDS),
                                shifts.list(actor, SHIFTS),
                                form.tienDauCa(),
                                form.tienCuoiCa(),
                                form.lyDo(),
                                errors)),
                status);
    }

    /** What was asked about giving it back, and what was decided; null for nothing. */
    private @Nullable String refund(DemandReference reference, Page page) {
        return refunds.list(reference).reversed().stream()
                .findFirst()
                .map(refund -> page.text(
                        refund.granted() == null
                                ? "payments.refund.waits"
                                : refund.granted() ? "payments.refund.given" : "payments.refund.refused",
                        refund.reason(),
                        refund.decidedBy() == null ? "" : refund.decidedBy(),
                        refund.decidedAt() == null ? "" : VietnamTime.dateTime(refund.decidedAt())))
                .orElse(null);
    }

    private ModelAndView demand(
            DemandReference reference, String payer, String reason, FormErrors errors, HttpStatus status, Page page) {
        Actor actor = currentActor.get();
        Demand demand = demands.get(reference, actor);
        var all = receipts.list(reference);
        var valid =
                all.stream().filter(receipt -> receipt.isValid()).findFirst().orElse(null);
        return new ModelAndView(
                "payments/collect",
                Map.of(
                        "view",
                        new CollectView(
                                new PayView(
                                        demand,
                                        agencies.get(demand.collector()).name(),
                                        accounts.find(demand.collector()).orElse(null),
                                        valid,
                                        false),
                                all,
                                refund(reference, page),
                                shifts.findOpen(actor).isPresent(),
                                UUID.randomUUID().toString(),
                                payer.isEmpty() && valid != null ? valid.payer() : payer,
                                reason,
                                errors)),
                status);
    }

    /**
     * Sums as they were typed.
     *
     * @param tienDauCa in the till at the beginning
     * @param tienCuoiCa counted at the end
     * @param lyDo why that is not what was expected
     */
    record TillForm(String tienDauCa, String tienCuoiCa, String lyDo) {

        static final TillForm EMPTY = new TillForm("", "", "");

        TillForm(@Nullable String tienDauCa, @Nullable String tienCuoiCa, @Nullable String lyDo) {
            this.tienDauCa = tienDauCa == null ? "" : tienDauCa.strip();
            this.tienCuoiCa = tienCuoiCa == null ? "" : tienCuoiCa.strip();
            this.lyDo = lyDo == null ? "" : lyDo.strip();
        }

        /** Whole đồng; null when it is no sum of a till. */
        static @Nullable Long sum(String typed) {
            return Dong.parse(typed).filter(sum -> sum <= CashShifts.MOST).orElse(null);
        }
    }
}
