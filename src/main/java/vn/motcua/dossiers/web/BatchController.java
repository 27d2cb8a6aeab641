package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.documents.signing.Pin;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** One action on several dossiers of a work list: look, confirm, see what became of each. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR", "CONSULTED_AGENCY"})
class BatchController {

    static final String PATH = "/viec/duyet-nhieu";

    private static final int MOST = 500;

    private final Batches batches;
    private final CurrentActor currentActor;

    BatchController(Batches batches, CurrentActor currentActor) {
        this.batches = batches;
        this.currentActor = currentActor;
    }

    /** After a change of language, or a reload in a new window, there is no selection any more. */
    @GetMapping({PATH, PATH + "/xac-nhan"})
    ModelAndView backToTheList() {
        return new ModelAndView("redirect:" + DeskController.PATH);
    }

    @PostMapping(PATH)
    ModelAndView preview(
            @RequestParam(name = "viec") DossierAction action,
            @RequestParam(name = "dossier", required = false) @Nullable List<String> chosen,
            @RequestParam(name = "ds", defaultValue = "") String list,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        if (chosen == null) {
            flash.addFlashAttribute("notice", page.text("desk.batch.nothing"));
            flash.addAttribute("ds", list);
            return new ModelAndView("redirect:" + DeskController.PATH);
        }
        BatchView view =
                batches.preview(currentActor.get(), action, firstOf(chosen), list, Batches.Common.UNASKED, page);
        return new ModelAndView("dossiers/desk/batch", Map.of("view", view));
    }

    @PostMapping(PATH + "/xac-nhan")
    ModelAndView confirm(
            @RequestParam(name = "viec") DossierAction action,
            @RequestParam(name = "dossier") List<String> chosen,
            @RequestParam(name = "ds", defaultValue = "") String list,
            @RequestParam(name = Batches.REASON, defaultValue = "") String reason,
            @RequestParam(name = Batches.ASSIGNEE, defaultValue = "") String assignee,
            @RequestParam(name = Batches.PIN, defaultValue = "") String pin,
            @RequestParam(name = "khoa") String key,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Batches.Common common =
                new Batches.Common(reason, CaseFields.id(assignee), pin.isEmpty() ? null : new Pin(pin));
        if (!batches.isComplete(currentActor.get(), action, common, page)) {
            BatchView again = batches.preview(currentActor.get(), action, firstOf(chosen), list, common, page);
            return new ModelAndView("dossiers/desk/batch", Map.of("view", again), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        BatchResultView view = batches.run(currentActor.get(), action, firstOf(chosen), list, common, key, page);
        return new ModelAndView("dossiers/desk/batchResult", Map.of("view", view));
    }

    private static List<String> firstOf(List<String> chosen) {
        return chosen.stream().distinct().limit(MOST).toList();
    }
}
