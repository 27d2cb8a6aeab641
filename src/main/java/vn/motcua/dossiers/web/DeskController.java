package vn.motcua.dossiers.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossiers.WorkSharing;
import vn.motcua.notifications.Mailboxes;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** The officers' work lists, the most urgent first. */
@Controller
class DeskController {

    static final String PATH = "/viec";

    private final DeskViews views;
    private final WorkSharing sharing;
    private final Mailboxes mailboxes;
    private final CurrentActor currentActor;

    DeskController(DeskViews views, WorkSharing sharing, Mailboxes mailboxes, CurrentActor currentActor) {
        this.views = views;
        this.sharing = sharing;
        this.mailboxes = mailboxes;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    @Access(
            value = Access.Who.STAFF,
            roles = {
                "RECEPTION_OFFICER",
                "CASE_OFFICER",
                "DIVISION_HEAD",
                "LEADER",
                "REGISTRAR",
                "CONSULTED_AGENCY",
                "ADMINISTRATOR"
            })
    ModelAndView show(
            @RequestParam(name = "ds", defaultValue = "") String slug,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        Actor actor = currentActor.get();
        DeskList list = DeskList.find(slug, actor).orElseGet(() -> views.first(actor));
        return new ModelAndView(
                "dossiers/desk/list",
                Map.of(
                        "view",
                        views.view(actor, list, text, number, page, (String) model.getAttribute("notice")),
                        "unproven",
                        Recipient.of(actor)
                                .filter(reader -> !mailboxes.of(reader).isProven())
                                .isPresent()));
    }

    /** Takes the most urgent dossier of the list that nobody took, and opens it. */
    @PostMapping(PATH + "/tiep-theo")
    @Access(
            value = Access.Who.STAFF,
            roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "CONSULTED_AGENCY"})
    ModelAndView next(
            @RequestParam(name = "ds", defaultValue = "") String slug,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        DeskList list = DeskList.find(slug, actor).orElse(DeskList.PROCESS);
        return sharing.takeNext(actor, list.kinds(actor))
                .map(code -> {
                    flash.addFlashAttribute("notice", page.text("desk.list.next.taken"));
                    return new ModelAndView("redirect:" + CaseController.PATH + code.value());
                })
                .orElseGet(() -> {
                    flash.addFlashAttribute("notice", page.text("desk.list.next.none"));
                    return new ModelAndView("redirect:" + list.href());
                });
    }
}
