package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureNotConfigured;
import vn.motcua.catalog.ProcedureRetired;
import vn.motcua.dossiers.CompetentUnitUnknown;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DoubtsUnanswered;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.DraftId;
import vn.motcua.dossiers.DraftIncomplete;
import vn.motcua.dossiers.DraftProgress;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.FilingIncomplete;
import vn.motcua.dossiers.FilingProblem;
import vn.motcua.dossiers.HelpUnconfirmed;
import vn.motcua.dossiers.NotFileableOnline;
import vn.motcua.dossiers.PaperMissing;
import vn.motcua.dossiers.StandingGone;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormGroup;
import vn.motcua.platform.commands.IdempotentCommands;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Filing online, from the first click to the code: the list of parts, the last check, the filing itself. */
@Controller
@RequestMapping("/nop-ho-so")
@Access(Access.Who.CITIZEN)
class FilingController {

    private final Drafts drafts;
    private final PlaceNames names;
    private final PaperLines papers;
    private final FormDefinitions forms;
    private final IdempotentCommands commands;
    private final CurrentActor currentActor;

    FilingController(
            Drafts drafts,
            PlaceNames names,
            PaperLines papers,
            FormDefinitions forms,
            IdempotentCommands commands,
            CurrentActor currentActor) {
        this.drafts = drafts;
        this.names = names;
        this.papers = papers;
        this.forms = forms;
        this.commands = commands;
        this.currentActor = currentActor;
    }

    /** What filing answered; kept so that a second press gets the same code. */
    record Submitted(String code) {}

    @GetMapping
    ModelAndView start(@RequestParam("thuTuc") String code, @ModelAttribute(name = "page", binding = false) Page page) {
        ProcedureCode procedure = new ProcedureCode(code.strip());
        try {
            DraftId draft = drafts.open(procedure, currentActor.get());
            return new ModelAndView("redirect:" + FilingStep.pathOf(draft));
        } catch (NotFileableOnline | ProcedureNotConfigured refusal) {
            String text = page.text("dossiers.notFileableOnline");
            return exit(new ExitView(page.text("dossiers.exit.offline"), text, procedure.value()));
        } catch (ProcedureRetired retired) {
            return exit(new ExitView(page.text("dossiers.exit.retired"), page.text(retired), procedure.value()));
        }
    }

    @GetMapping("/{id}")
    ModelAndView tasks(@PathVariable long id, @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = drafts.get(new DraftId(id), currentActor.get());
        DossierCode submitted = draft.submittedAs();
        if (submitted != null) {
            return new ModelAndView("redirect:/ho-so/" + submitted);
        }
        FilingTasks tasks = new FilingTasks(
                draft,
                drafts.progress(draft),
                names.place(draft),
                names.desk(draft),
                papers.of(draft),
                drafts.keptUntil(draft),
                forms.listUnasked(draft.form(), draft.answers()),
                drafts.findEnding(draft).map(ending -> page.text(ending)).orElse(null));
        return new ModelAndView("dossiers/filing-tasks", Map.of("view", tasks));
    }

    @GetMapping("/{id}/kiem-tra")
    ModelAndView check(@PathVariable long id) {
        Draft draft = drafts.get(new DraftId(id), currentActor.get());
        if (draft.submittedAs() != null || !drafts.progress(draft).isComplete()) {
            return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()));
        }
        List<FilingProblem> against = drafts.listProblems(draft);
        if (against.stream().anyMatch(FilingProblem::endsTheFiling)) {
            return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()) + "/dung-lai");
        }
        FormErrors errors = FormErrors.NONE;
        for (FilingProblem problem : against) {
            if (problem.weight() == FilingProblem.Weight.BLOCKS) {
                errors = errors.and("", problem.message());
            }
        }
        return check(draft, UUID.randomUUID().toString(), errors, HttpStatus.OK);
    }

    @PostMapping("/{id}/nop")
    ModelAndView submit(
            @PathVariable long id,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @RequestParam(name = "xac-nhan", defaultValue = "false") boolean confirmed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        DraftId draft = new DraftId(id);
        try {
            Submitted submitted = commands.once(
                    key,
                    Map.of("draft", id, "confirmed", confirmed),
                    Submitted.class,
                    () -> new Submitted(
                            drafts.submit(draft, currentActor.get(), confirmed).value()));
            return new ModelAndView("redirect:/ho-so/" + submitted.code() + "/da-nop");
        } catch (NotFileableOnline refusal) {
            return exit(new ExitView(page.text("dossiers.exit.offline"), page.text(refusal), null));
        } catch (ProcedureRetired refusal) {
            return exit(new ExitView(page.text("dossiers.exit.retired"), page.text(refusal), null));
        } catch (CompetentUnitUnknown refusal) {
            return exit(new ExitView(page.text("dossiers.exit.elsewhere"), page.text(refusal), null));
        } catch (DoubtsUnanswered refusal) {
            FormErrors errors = FormErrors.NONE.and("xac-nhan", page.text(refusal));
            return check(drafts.get(draft, currentActor.get()), key, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (FilingIncomplete refusal) {
            FormErrors errors = FormErrors.NONE;
            for (FilingProblem problem : refusal.problems()) {
                errors = errors.and("", problem.message());
            }
            return check(drafts.get(draft, currentActor.get()), key, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (DraftIncomplete | PaperMissing | StandingGone | HelpUnconfirmed refusal) {
            FormErrors errors = FormErrors.NONE.and("", page.text(refusal));
            return check(drafts.get(draft, currentActor.get()), key, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/xoa")
    ModelAndView discard(@PathVariable long id) {
        drafts.discard(new DraftId(id), currentActor.get());
        return new ModelAndView("redirect:/ho-so");
    }

    private ModelAndView check(Draft draft, String key, FormErrors errors, HttpStatus status) {
        List<FilingCheck.Doubt> doubts = drafts.listProblems(draft).stream()
                .filter(problem -> problem.weight() == FilingProblem.Weight.DOUBT)
                .map(problem -> new FilingCheck.Doubt(problem.message(), placeOf(draft, problem)))
                .toList();
        FilingCheck view = new FilingCheck(
                draft,
                names.place(draft),
                names.desk(draft),
                papers.of(draft),
                doubts,
                FilingParts.of(draft, draft.answers(), forms),
                forms.settle(draft.form(), draft.answers()),
                key,
                errors);
        return new ModelAndView("dossiers/filing-check", Map.of("view", view), status);
    }

    /** The page on which what the problem is about can be changed. */
    static String placeOf(Draft draft, FilingProblem problem) {
        FilingStep step = FilingStep.of(draft, "");
        String field = problem.field();
        String back = "?ve=" + FilingStep.CHECK;
        if (field == null) {
            return step.path("giay-to") + back + "#tep-" + problem.line();
        }
        if (field.startsWith("applicant.")) {
            return step.path("nguoi-nop") + back;
        }
        int number = 1;
        for (FormGroup group : draft.form().groups()) {
            if (group.isAsked()) {
                if (DraftProgress.isOf(group, field)) {
                    return step.path("to-khai/" + number) + back + "#" + field;
                }
                number++;
            }
        }
        return step.path("noi-giai-quyet") + back;
    }

    private static ModelAndView exit(ExitView view) {
        return new ModelAndView("dossiers/exit", Map.of("view", view));
    }
}
