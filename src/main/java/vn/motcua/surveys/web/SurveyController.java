package vn.motcua.surveys.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.Campaign;
import vn.motcua.surveys.Campaigns;
import vn.motcua.surveys.SheetIncomplete;

/** Surveys for everybody who has a link or a token. */
@Controller
@Access(Access.Who.ANYONE)
class SurveyController {

    static final String PATH = "/khao-sat";

    private final Campaigns campaigns;
    private final CurrentActor currentActor;

    SurveyController(Campaigns campaigns, CurrentActor currentActor) {
        this.campaigns = campaigns;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return new ModelAndView("surveys/surveys", Map.of("campaigns", campaigns.listOpen()));
    }

    @GetMapping(PATH + "/cam-on")
    ModelAndView thanks() {
        return new ModelAndView("surveys/surveyThanks");
    }

    @GetMapping(PATH + "/{word}")
    ModelAndView show(@PathVariable String word) {
        Campaign campaign = campaigns.open(word, currentActor.get());
        return sheet(campaign, word, Map.of(), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping(PATH + "/{word}")
    @Limited(Limited.For.COST)
    ModelAndView answer(
            @PathVariable String word,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Campaign campaign = campaigns.open(word, currentActor.get());
        Map<String, String> answers = typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(SurveyView.QUESTION))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(SurveyView.QUESTION.length()), Map.Entry::getValue));
        try {
            campaigns.answer(word, desk(typed.getOrDefault("noi", "")), answers, currentActor.get());
        } catch (SheetIncomplete open) {
            FormErrors errors = FormErrors.NONE;
            for (String question : open.questions()) {
                errors = errors.and(SurveyView.QUESTION + question, page.text("surveys.sheet.missing"));
            }
            return sheet(campaign, word, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + PATH + "/cam-on");
    }

    private static @Nullable AgencyId desk(String typed) {
        return typed.matches("[1-9]\\d{0,17}") ? new AgencyId(Long.parseLong(typed)) : null;
    }

    private ModelAndView sheet(
            Campaign campaign, String word, Map<String, String> typed, FormErrors errors, HttpStatus status) {
        SurveyView view = new SurveyView(campaign, word, campaigns.listDesks(campaign), typed, errors);
        return new ModelAndView("surveys/survey", Map.of("view", view), status);
    }
}
