package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.DraftId;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.FilingProblem;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;

/** Says kindly that a filing ends here: the law does not allow it, or another place decides. */
@Controller
@RequestMapping("/nop-ho-so/{id}/dung-lai")
@Access(Access.Who.CITIZEN)
class FilingStopController {

    private final Drafts drafts;
    private final CurrentActor currentActor;

    FilingStopController(Drafts drafts, CurrentActor currentActor) {
        this.drafts = drafts;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView stop(@PathVariable long id) {
        Draft draft = drafts.get(new DraftId(id), currentActor.get());
        List<FilingProblem> ends = drafts.listProblems(draft).stream()
                .filter(FilingProblem::endsTheFiling)
                .toList();
        if (ends.isEmpty() || draft.submittedAs() != null) {
            return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()));
        }
        FilingStop view = new FilingStop(
                FilingStep.of(draft, ""),
                draft.procedure().code().value(),
                ends.stream().anyMatch(problem -> problem.code() == FilingProblem.Code.NOT_ELIGIBLE),
                ends.stream()
                        .map(problem ->
                                new FilingCheck.Doubt(problem.message(), FilingController.placeOf(draft, problem)))
                        .toList());
        return new ModelAndView("dossiers/filing-stop", Map.of("view", view));
    }
}
