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
import vn.motcua.surveys.NothingToRate;
import vn.motcua.surveys.RatingChannel;
import vn.motcua.surveys.RatingDevice;
import vn.motcua.surveys.RatingDevices;
import vn.motcua.surveys.RatingToken;
import vn.motcua.surveys.Ratings;

/** Rating a service at a tablet or kiosk of the centre, one person after the other. */
@Controller
@Access(Access.Who.ANYONE)
class TabletController {

    private static final String PATH = RatingController.PATH + "/may/{key}";
    private static final String FORM = PATH + "/{token}";

    private final Ratings ratings;
    private final RatingDevices devices;
    private final SentRatings sent;
    private final CurrentActor currentActor;

    TabletController(Ratings ratings, RatingDevices devices, SentRatings sent, CurrentActor currentActor) {
        this.ratings = ratings;
        this.devices = devices;
        this.sent = sent;
        this.currentActor = currentActor;
    }

    private RatingDevice device(String key) {
        RatingDevice device = devices.get(key);
        Ratings.requireNoStaff(currentActor.get());
        return device;
    }

    @GetMapping(PATH)
    ModelAndView start(@PathVariable String key) {
        return start(device(key), Map.of(), FormErrors.NONE, HttpStatus.OK);
    }

    private ModelAndView start(
            RatingDevice device, Map<String, String> typed, FormErrors errors, HttpStatusCode status) {
        LookUpView view = new LookUpView(device, devices.findLast(device).orElse(null), typed, errors, false);
        return new ModelAndView("surveys/tablet", Map.of("view", view), status);
    }

    @PostMapping(PATH)
    @Limited(Limited.For.GUESSES)
    ModelAndView find(
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        RatingDevice device = device(key);
        boolean dossier = typed.getOrDefault("theo", "").equals("ho-so");
        String code = typed.getOrDefault("ma", "");
        String number = typed.getOrDefault("so", "");
        FormErrors errors = dossier
                ? DossierWords.missing(code, typed.getOrDefault("khoa", ""), page)
                : number.isBlank() ? FormErrors.NONE.and("so", page.text("surveys.find.so.missing")) : FormErrors.NONE;
        if (!errors.isEmpty()) {
            return start(device, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Invitation found = dossier
                    ? devices.getByCode(code, typed.getOrDefault("khoa", ""))
                    : devices.getTicket(device, number);
            if (found.rated()) {
                throw new AlreadyRated(found.label());
            }
            return new ModelAndView("redirect:" + device.path() + "/" + found.token());
        } catch (DomainException refusal) {
            return start(
                    device,
                    typed,
                    FormErrors.NONE.and(dossier ? "ma" : "so", page.text(refusal)),
                    refusal instanceof NothingToRate
                            ? HttpStatus.UNPROCESSABLE_CONTENT
                            : DossierWords.statusOf(refusal));
        }
    }

    @GetMapping(FORM)
    ModelAndView show(@PathVariable String key, @PathVariable String token) {
        RatingDevice device = device(key);
        Invitation invitation = ratings.get(new RatingToken(token), currentActor.get());
        return invitation.rated()
                ? new ModelAndView("surveys/tabletThanks", Map.of("home", device.path(), "centre", device.name()))
                : form(device, invitation, Map.of(), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping(FORM)
    @Limited(Limited.For.COST)
    ModelAndView give(
            @PathVariable String key,
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        RatingDevice device = device(key);
        Invitation invitation = ratings.get(new RatingToken(token), currentActor.get());
        FormErrors errors = sent.give(invitation, typed, RatingChannel.TABLET, page);
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + device.path() + "/" + token)
                : form(device, invitation, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(
            RatingDevice device,
            Invitation invitation,
            Map<String, String> typed,
            FormErrors errors,
            HttpStatusCode status) {
        RatingView view = sent.view(invitation, typed, errors, device.path() + "/" + invitation.token(), device.path());
        return new ModelAndView("surveys/tabletForm", Map.of("view", view), status);
    }
}
