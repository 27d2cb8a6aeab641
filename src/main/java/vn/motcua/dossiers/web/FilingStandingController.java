package vn.motcua.dossiers.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossiers.Draft;
import vn.motcua.dossiers.DraftId;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.Standing;
import vn.motcua.dossiers.Standings;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** For whom a filing is: oneself, the family, whoever gave authority. */
@Controller
@RequestMapping("/nop-ho-so/{id}/cho-ai")
@Access(Access.Who.CITIZEN)
class FilingStandingController {

    private final Drafts drafts;
    private final Standings standings;
    private final CurrentActor currentActor;

    FilingStandingController(Drafts drafts, Standings standings, CurrentActor currentActor) {
        this.drafts = drafts;
        this.standings = standings;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView ask(@PathVariable long id) {
        Draft draft = draft(id);
        String chosen = standings.find(draft).map(Standing::key).orElse("");
        return screen(draft, chosen, FormErrors.NONE);
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable long id,
            @RequestParam(name = "cho", defaultValue = "") String key,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Draft draft = draft(id);
        if (!key.matches("(?:SELF|FAMILY|MANDATE)-\\d{1,15}")) {
            return screen(draft, "", FormErrors.NONE.and("cho", page.text("dossiers.standing.missing")));
        }
        int dash = key.indexOf('-');
        standings.choose(
                draft,
                currentActor.get(),
                Standing.Kind.valueOf(key.substring(0, dash)),
                Long.parseLong(key.substring(dash + 1)));
        return new ModelAndView("redirect:" + FilingStep.pathOf(draft.id()) + "/nguoi-nop");
    }

    private Draft draft(long id) {
        return drafts.get(new DraftId(id), currentActor.get());
    }

    private ModelAndView screen(Draft draft, String chosen, FormErrors errors) {
        return new ModelAndView(
                "dossiers/filing-standing",
                Map.of("view", new FilingStanding(FilingStep.of(draft, ""), standings.list(draft), chosen, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
