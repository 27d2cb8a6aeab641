package vn.motcua.surveys.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.Invitation;
import vn.motcua.surveys.RatingChannel;
import vn.motcua.surveys.RatingDevices;
import vn.motcua.surveys.RatingToken;
import vn.motcua.surveys.Ratings;

/** Rating a service on one's own phone or computer, by the link that came with it or by what is printed on the slip. */
@Controller
@Access(Access.Who.ANYONE)
class RatingController {

    static final String PATH = "/danh-gia";

    private final Ratings ratings;
    private final RatingDevices devices;
    private final SentRatings sent;
    private final CurrentActor currentActor;

    RatingController(Ratings ratings, RatingDevices devices, SentRatings sent, CurrentActor currentActor) {
        this.ratings = ratings;
        this.devices = devices;
        this.sent = sent;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView ask() {
        return ask(Map.of(), FormErrors.NONE, HttpStatus.OK);
    }

    private ModelAndView ask(Map<String, String> typed, FormErrors errors, HttpStatusCode status) {
        LookUpView view =
                new LookUpView(null, null, typed, errors, currentActor.get().isStaff());
        return new ModelAndView("surveys/find", Map.of("view", view), status);
    }

    /** The key is posted, so that no log keeps it. */
    @PostMapping(PATH)
    @Limited(Limited.For.GUESSES)
    ModelAndView find(
            @RequestParam(name = "ma", defaultValue = "") String code,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Map<String, String> typed = Map.of("ma", code, "khoa", key);
        FormErrors errors = DossierWords.missing(code, key, page);
        if (!errors.isEmpty()) {
            return ask(typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Ratings.requireNoStaff(currentActor.get());
        try {
            return new ModelAndView(
                    "redirect:" + devices.getByCode(code, key).token().path());
        } catch (DomainException refusal) {
            return ask(typed, FormErrors.NONE.and("ma", page.text(refusal)), DossierWords.statusOf(refusal));
        }
    }

    @GetMapping(PATH + "/{token}")
    ModelAndView show(@PathVariable String token) {
        Invitation invitation = ratings.get(new RatingToken(token), currentActor.get());
        return invitation.rated()
                ? new ModelAndView("surveys/thanks")
                : new ModelAndView(
                        "surveys/rate",
                        Map.of("view", sent.blank(invitation, invitation.token().path(), "")));
    }

    @PostMapping(PATH + "/{token}")
    @Limited(Limited.For.COST)
    ModelAndView give(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Invitation invitation = ratings.get(new RatingToken(token), currentActor.get());
        String path = invitation.token().path();
        FormErrors errors = sent.give(invitation, typed, RatingChannel.OWN, page);
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + path)
                : new ModelAndView(
                        "surveys/rate",
                        Map.of("view", sent.view(invitation, typed, errors, path, "")),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
