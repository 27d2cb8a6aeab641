package vn.motcua.dossiers.results.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.ResultDrafts;
import vn.motcua.dossiers.ResultFieldsMissing;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.Page;

/** A result that is written from its template, looked at, and attached as the draft. */
@Controller
@RequestMapping("/viec/ho-so/{code}/ket-qua")
@Access(
        value = Access.Who.STAFF,
        roles = {"CASE_OFFICER", "DIVISION_HEAD"})
class ResultDraftController {

    private final ResultDrafts drafts;
    private final CurrentActor currentActor;

    ResultDraftController(ResultDrafts drafts, CurrentActor currentActor) {
        this.drafts = drafts;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView fill(@PathVariable DossierCode code, @ModelAttribute(name = "page", binding = false) Page page) {
        ResultDrafts.Sheet sheet = drafts.get(code, currentActor.get());
        return view(ResultDraftView.of(sheet, sheet.values(), Set.of(), page));
    }

    /** How it would be printed; nothing is kept. */
    @PostMapping("/xem-thu")
    @Limited(Limited.For.COST)
    ResponseEntity<byte[]> preview(@PathVariable DossierCode code, @RequestParam Map<String, String> typed) {
        return DocumentResponses.showPdf(
                drafts.preview(code, currentActor.get(), fields(typed), origin()), "xem-thu-" + code.value() + ".pdf");
    }

    @PostMapping
    @Limited(Limited.For.COST)
    ModelAndView attach(
            @PathVariable DossierCode code,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Map<String, String> fields = fields(typed);
        try {
            drafts.attach(code, currentActor.get(), fields, origin());
        } catch (ResultFieldsMissing missing) {
            ResultDrafts.Sheet sheet = drafts.get(code, currentActor.get());
            Map<String, String> values = new HashMap<>(sheet.suggested());
            values.putAll(fields);
            ModelAndView again = view(ResultDraftView.of(sheet, values, Set.copyOf(missing.keys()), page));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute("notice", page.text("desk.case.done.ATTACH_RESULT", code.value()));
        return new ModelAndView("redirect:/viec/ho-so/" + code.value());
    }

    private static Map<String, String> fields(Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(ResultDraftView.PREFIX)) {
                fields.put(name.substring(ResultDraftView.PREFIX.length()), value);
            }
        });
        return fields;
    }

    private static String origin() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ModelAndView view(ResultDraftView view) {
        return new ModelAndView("dossiers/desk/result-draft", Map.of("view", view));
    }
}
