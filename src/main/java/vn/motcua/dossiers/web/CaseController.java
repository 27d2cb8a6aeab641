package vn.motcua.dossiers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.DossierAction;
import vn.motcua.dossiers.DossierChanges;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierNotFound;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.JointDossiers;
import vn.motcua.dossiers.StaleDossier;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.AnswerHeaders;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** One dossier on one page: its papers, its clock, its journal, and what the officer may do now. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {"RECEPTION_OFFICER", "CASE_OFFICER", "DIVISION_HEAD", "LEADER", "REGISTRAR", "CONSULTED_AGENCY"})
class CaseController {

    static final String PATH = "/viec/ho-so/";

    private static final String VIEW = "dossiers/desk/case";

    private final DossierRecords records;
    private final DossierChanges changes;
    private final JointDossiers joints;
    private final ActionDispatcher actions;
    private final IdempotentCommands commands;
    private final CaseViews views;
    private final Documents documents;
    private final DocumentResponses responses;
    private final CurrentActor currentActor;

    CaseController(
            DossierRecords records,
            DossierChanges changes,
            JointDossiers joints,
            ActionDispatcher actions,
            IdempotentCommands commands,
            CaseViews views,
            Documents documents,
            DocumentResponses responses,
            CurrentActor currentActor) {
        this.records = records;
        this.changes = changes;
        this.joints = joints;
        this.actions = actions;
        this.commands = commands;
        this.views = views;
        this.documents = documents;
        this.responses = responses;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH + "{code}")
    ModelAndView show(
            @PathVariable DossierCode code,
            @RequestParam(name = "tep", required = false) @Nullable Long file,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Actor actor = currentActor.get();
        DossierDetails dossier;
        try {
            dossier = records.get(code, actor);
        } catch (DossierNotFound none) {
            JointDossier joint = joints.find(code, actor).orElseThrow(() -> none);
            return new ModelAndView("redirect:" + JointController.path(joint.code()));
        }
        changes.opened(code);
        CaseView.Form form = form(dossier, Map.of(), FormErrors.NONE, null);
        return new ModelAndView(
                VIEW,
                Map.of("view", views.view(dossier, actor, form, file == null ? null : new DocumentId(file), page)));
    }

    /** A file of the dossier, shown beside its form. */
    @GetMapping(PATH + "{code}/tep/{document}")
    ResponseEntity<Resource> file(
            @PathVariable DossierCode code, @PathVariable long document, HttpServletResponse response) {
        DocumentId id = new DocumentId(document);
        records.requireReadable(code, id, currentActor.get());
        AnswerHeaders.allowOwnFrames(response);
        return responses.show(documents.get(id));
    }

    /** After a reload in a new window the form is gone; the dossier is not. */
    @GetMapping(PATH + "{code}/hanh-dong")
    ModelAndView backToTheDossier(@PathVariable DossierCode code) {
        return new ModelAndView("redirect:" + PATH + code.value());
    }

    @PostMapping(PATH + "{code}/hanh-dong")
    ModelAndView act(
            @PathVariable DossierCode code,
            @RequestParam(name = "viec") DossierAction action,
            @RequestParam(name = "phienBan") int version,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = CaseFields.DRAFT, required = false) @Nullable MultipartFile draft,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash)
            throws IOException {
        Actor actor = currentActor.get();
        Map<String, String> kept = new HashMap<>(typed);
        String file = "";
        try {
            if (draft != null && !draft.isEmpty()) {
                file = keep(draft, kept);
            }
            ActionRequest request = CaseFields.request(action, version, kept);
            // A second press sends the file again, which is then kept under another number.
            commands.once(
                    key.isBlank() ? key : key + action,
                    Map.of("code", code.value(), "request", CaseFields.request(action, version, typed), "file", file),
                    Done.class,
                    () -> perform(code, actor, request));
        } catch (DomainException refusal) {
            String words = page.text(refusal);
            FormErrors errors = FormErrors.NONE.and(CaseFields.of(action, refusal, kept), words);
            HttpStatus status =
                    refusal instanceof StaleDossier ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            return again(code, actor, kept, errors, action, status, page);
        }
        flash.addFlashAttribute("notice", page.text("desk.case.done." + action, code.value()));
        flash.addFlashAttribute("done", action.name());
        return new ModelAndView("redirect:" + PATH + code.value());
    }

    /** What is answered to a second press of the button. */
    record Done(DossierAction action) {}

    private Done perform(DossierCode code, Actor actor, ActionRequest request) {
        actions.act(code, actor, request);
        return new Done(request.action());
    }

    /**
     * The file is kept at once: when the action is refused nobody has to choose it again.
     *
     * @return the hash of its bytes
     */
    private String keep(MultipartFile draft, Map<String, String> kept) throws IOException {
        String name = draft.getOriginalFilename();
        var stored = documents.store(draft.getInputStream(), name == null || name.isBlank() ? "du-thao" : name);
        kept.put(CaseFields.DRAFT_ID, String.valueOf(stored.id().value()));
        kept.put(CaseFields.DRAFT_NAME, stored.fileName());
        return stored.sha256().hex();
    }

    private ModelAndView again(
            DossierCode code,
            Actor actor,
            Map<String, String> typed,
            FormErrors errors,
            DossierAction action,
            HttpStatus status,
            Page page) {
        DossierDetails dossier = records.get(code, actor);
        CaseView view = views.view(dossier, actor, form(dossier, typed, errors, action), null, page);
        return new ModelAndView(VIEW, Map.of("view", view), status);
    }

    private static CaseView.Form form(
            DossierDetails dossier, Map<String, String> typed, FormErrors errors, @Nullable DossierAction refused) {
        return new CaseView.Form(dossier.version(), UUID.randomUUID().toString(), typed, errors, refused);
    }
}
