package vn.motcua.frontdesk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.LeasedNumbers;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** Reception settles a number that a kiosk without a line gave out and that could not become a ticket by itself. */
@Controller
@Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
class KeptNumberController {

    private final LeasedNumbers numbers;
    private final CurrentActor currentActor;

    KeptNumberController(LeasedNumbers numbers, CurrentActor currentActor) {
        this.numbers = numbers;
        this.currentActor = currentActor;
    }

    @PostMapping(IssuingController.PATH + "/{desk:\\d+}/mat-ket-noi/{id:\\d+}")
    ModelAndView settle(
            @PathVariable long desk,
            @PathVariable long id,
            @RequestParam(name = "viec", defaultValue = "") String what,
            @RequestParam(name = "linhVuc", defaultValue = "") String group,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        AgencyId at = new AgencyId(desk);
        try {
            String label = "";
            switch (what) {
                case "nhan" ->
                    label = numbers.accept(at, id, group, currentActor.get()).label();
                case "bo" -> numbers.dismiss(at, id, currentActor.get());
                default -> throw new ActionUnknown(what, "nhan, bo");
            }
            flash.addFlashAttribute("notice", page.text("frontdesk.kept.done." + what, label));
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.FORBIDDEN) {
                throw refusal;
            }
            flash.addFlashAttribute("refused", page.text(refusal));
        }
        return new ModelAndView("redirect:" + IssuingController.PATH + "/" + desk);
    }
}
