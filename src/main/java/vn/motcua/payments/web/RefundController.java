package vn.motcua.payments.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.payments.DemandReference;
import vn.motcua.payments.Refunds;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** Giving money back: asked for at the counter, decided by a head or leader. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"DIVISION_HEAD", "LEADER"})
class RefundController {

    static final String PATH = "/hoan-phi";

    private final Refunds refunds;
    private final CurrentActor currentActor;

    RefundController(Refunds refunds, CurrentActor currentActor) {
        this.refunds = refunds;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return new ModelAndView(
                "payments/refunds", Map.of("view", new RefundsView(refunds.listOpen(currentActor.get()))));
    }

    @PostMapping(PATH + "/{id:\\d+}")
    String decide(
            @PathVariable long id,
            @RequestParam(name = "dongY", defaultValue = "") String granted,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        boolean yes = granted.equals("co");
        try {
            refunds.decide(id, yes, currentActor.get());
            flash.addFlashAttribute("notice", page.text(yes ? "payments.refund.granted" : "payments.refund.denied"));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return "redirect:" + PATH;
    }

    @PostMapping(TillController.PATH + "/{reference}/hoan")
    @Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
    String ask(
            @PathVariable DemandReference reference,
            @RequestParam(name = "lyDoHoan", defaultValue = "") String reason,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            refunds.ask(reference, reason, currentActor.get());
            flash.addFlashAttribute("notice", page.text("payments.refund.asked"));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return "redirect:" + TillController.PATH + "/" + reference;
    }
}
