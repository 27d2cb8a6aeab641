package vn.motcua.dossiers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
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
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.documents.Documents;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.DraftId;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.FilingProblem;
import vn.motcua.dossiers.Verifications;
import vn.motcua.dossiers.WalletChoices;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The files of a filing, one for each line of the checklist. A file comes within the form, or ahead of it in pieces
 * over a bad line; then the form names what was stored.
 */
@Controller
@RequestMapping("/nop-ho-so/{id}/giay-to")
@Access(Access.Who.CITIZEN)
class FilingPapersController {

    private final Drafts drafts;
    private final PaperLines lines;
    private final Documents documents;
    private final PostedFiles posted;
    private final DocumentResponses responses;
    private final Verifications verifications;
    private final WalletChoices choices;
    private final CurrentActor currentActor;

    FilingPapersController(
            Drafts drafts,
            PaperLines lines,
            Documents documents,
            PostedFiles posted,
            DocumentResponses responses,
            Verifications verifications,
            WalletChoices choices,
            CurrentActor currentActor) {
        this.drafts = drafts;
        this.lines = lines;
        this.documents = documents;
        this.posted = posted;
        this.responses = responses;
        this.verifications = verifications;
        this.choices = choices;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView ask(@PathVariable long id, @RequestParam(name = "ve", defaultValue = "") String then) {
        Draft draft = draft(id);
        verifications.askAhead(draft);
        return screen(draft, then, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable long id,
            @RequestParam(name = "ve", defaultValue = "") String then,
            @RequestParam(name = "go", defaultValue = "0") int removed,
            @RequestParam(name = "o-lai", defaultValue = "false") boolean stay,
            HttpServletRequest request,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        FormErrors errors = FormErrors.NONE;
        for (PaperLine line : lines.of(draft)) {
            if (!line.takesFile()) {
                continue;
            }
            try {
                attach(draft, line, request);
                reuse(draft, line, request);
            } catch (DomainException refusal) {
                String message = page.text(refusal);
                errors = errors.and(line.field(), message);
            }
        }
        takeLookUps(draft, request);
        if (removed > 0) {
            drafts.detach(draft.id(), currentActor.get(), removed);
        }
        FilingStep step = FilingStep.of(draft, then);
        if (!errors.isEmpty()) {
            return screen(draft(id), then, errors);
        }
        if (removed > 0 || stay) {
            return new ModelAndView("redirect:" + step.path("giay-to") + (then.isEmpty() ? "" : "?ve=" + step.then()));
        }
        PaperLine missing = lines.of(draft(id)).stream()
                .filter(line -> line.required() && !line.isSettled() && isMissing(draft(id), line))
                .findFirst()
                .orElse(null);
        if (missing != null) {
            String message = page.text("dossiers.paperMissing", missing.title());
            return screen(draft(id), then, errors.and(missing.field(), message));
        }
        return new ModelAndView(step.redirect(drafts.progress(draft(id)).isComplete() ? FilingStep.CHECK : ""));
    }

    @GetMapping("/{line}/tep")
    ResponseEntity<Resource> show(@PathVariable long id, @PathVariable int line) {
        Draft draft = draft(id);
        DocumentId document = draft.papers().get(line);
        boolean reused = draft.reused().contains(line)
                && choices.list(draft).stream()
                        .anyMatch(paper -> paper.document().equals(document));
        return document == null
                ? ResponseEntity.notFound().build()
                : responses.show(reused ? documents.get(document) : documents.getOwn(document));
    }

    /** A box that was not on the page says nothing. */
    private void takeLookUps(Draft draft, HttpServletRequest request) {
        for (PaperLine line : lines.of(draft)) {
            if (line.lookedUp() && request.getParameter("_" + line.lookUpField()) != null) {
                boolean ticked = request.getParameter(line.lookUpField()) != null;
                drafts.lookUp(draft.id(), currentActor.get(), line.line(), ticked);
            }
        }
    }

    /** Another paper may do as well. */
    private boolean isMissing(Draft draft, PaperLine line) {
        return drafts.listProblems(draft).stream()
                .anyMatch(problem -> problem.code() == FilingProblem.Code.MISSING_PAPER
                        && Objects.equals(problem.line(), line.line()));
    }

    private void attach(Draft draft, PaperLine line, HttpServletRequest request) {
        posted.find(request, line.field())
                .ifPresent(document -> drafts.attach(draft.id(), currentActor.get(), line.line(), document.id()));
    }

    private void reuse(Draft draft, PaperLine line, HttpServletRequest request) {
        String chosen = request.getParameter(line.walletField());
        if (chosen != null && chosen.matches("[1-9]\\d{0,17}")) {
            drafts.reuse(draft.id(), currentActor.get(), line.line(), Long.parseLong(chosen));
        }
    }

    private Draft draft(long id) {
        return drafts.get(new DraftId(id), currentActor.get());
    }

    private ModelAndView screen(Draft draft, String then, FormErrors errors) {
        List<PaperLine> checklist = lines.of(draft);
        FilingPapers view = new FilingPapers(
                FilingStep.of(draft, then), checklist, choices.list(draft), documents.maxFileSize(), errors);
        return new ModelAndView(
                "dossiers/filing-papers",
                Map.of("view", view),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
