package vn.motcua.dossiers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.Turns;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What applicants do to their own dossier after filing: complete it when asked, or withdraw it. */
@Controller
@RequestMapping("/ho-so/{code}")
@Access(Access.Who.CITIZEN)
class ApplicantTurnsController {

    private final DossierRecords records;
    private final Turns turns;
    private final PostedFiles posted;
    private final Documents documents;
    private final CurrentActor currentActor;

    ApplicantTurnsController(
            DossierRecords records, Turns turns, PostedFiles posted, Documents documents, CurrentActor currentActor) {
        this.records = records;
        this.turns = turns;
        this.posted = posted;
        this.documents = documents;
        this.currentActor = currentActor;
    }

    @GetMapping("/bo-sung")
    ModelAndView askForPapers(@PathVariable DossierCode code) {
        DossierDetails dossier = records.get(code, currentActor.get());
        return dossier.actions().contains(DossierAction.RESUBMIT)
                ? papers(dossier, Map.of(), "", FormErrors.NONE)
                : back(code);
    }

    @PostMapping("/bo-sung")
    ModelAndView complete(
            @PathVariable DossierCode code,
            @RequestParam(name = "ghiChu", defaultValue = "") String remark,
            HttpServletRequest request,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        DossierDetails dossier = records.get(code, actor);
        if (!dossier.actions().contains(DossierAction.RESUBMIT)) {
            return back(code);
        }
        Map<Integer, Document> files = new HashMap<>();
        FormErrors errors = FormErrors.NONE;
        for (int item = 0; item < dossier.supplements().getLast().items().size(); item++) {
            try {
                int number = item;
                posted.find(request, SupplementView.field(item)).ifPresent(file -> files.put(number, file));
            } catch (DomainException refusal) {
                errors = errors.and(SupplementView.field(item), page.text(refusal));
            }
        }
        if (errors.isEmpty() && files.isEmpty() && remark.isBlank()) {
            errors = errors.and(SupplementView.field(0), page.text("dossiers.supplement.nothing"));
        }
        if (!errors.isEmpty()) {
            return papers(dossier, files, remark, errors);
        }
        Map<Integer, DocumentId> sent = new HashMap<>();
        files.forEach((item, file) -> sent.put(item, file.id()));
        turns.resubmit(code, actor, sent, remark);
        flash.addFlashAttribute("notice", page.text("dossiers.supplement.sent"));
        return back(code);
    }

    @GetMapping("/rut")
    ModelAndView askToWithdraw(@PathVariable DossierCode code) {
        DossierDetails dossier = records.get(code, currentActor.get());
        return dossier.actions().contains(DossierAction.WITHDRAW)
                ? withdrawal(dossier, "", FormErrors.NONE)
                : back(code);
    }

    @PostMapping("/rut")
    ModelAndView withdraw(
            @PathVariable DossierCode code,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        try {
            turns.withdraw(code, actor, reason);
        } catch (DomainException refusal) {
            DossierDetails dossier = records.get(code, actor);
            return withdrawal(dossier, reason, FormErrors.NONE.and("lyDo", page.text(refusal)));
        }
        flash.addFlashAttribute("notice", page.text("dossiers.withdraw.done"));
        return back(code);
    }

    private ModelAndView papers(
            DossierDetails dossier, Map<Integer, Document> files, String remark, FormErrors errors) {
        SupplementView view = new SupplementView(
                dossier.code().value(),
                dossier.procedureName(),
                dossier.supplements().getLast(),
                files,
                remark,
                documents.maxFileSize(),
                errors);
        return new ModelAndView("dossiers/supplement", Map.of("view", view), status(errors));
    }

    private static ModelAndView withdrawal(DossierDetails dossier, String reason, FormErrors errors) {
        return new ModelAndView(
                "dossiers/withdraw",
                Map.of(
                        "code",
                        dossier.code().value(),
                        "procedure",
                        dossier.procedureName(),
                        "reason",
                        reason,
                        "errors",
                        errors,
                        "dependents",
                        dossier.dependents().stream()
                                .map(JointDossier.Part::procedureName)
                                .collect(Collectors.joining(", "))),
                status(errors));
    }

    private static HttpStatus status(FormErrors errors) {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView back(DossierCode code) {
        return new ModelAndView("redirect:/ho-so/" + code.value());
    }
}
