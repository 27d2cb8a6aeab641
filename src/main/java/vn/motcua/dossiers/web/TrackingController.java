package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossiers.DossierRatings;
import vn.motcua.dossiers.TrackedDossier;
import vn.motcua.dossiers.Tracking;
import vn.motcua.dossiers.TrackingLocked;
import vn.motcua.dossiers.TrackingRefused;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Look-up by code and slip key, for anybody: status and dates only. The key is posted, so that no log keeps it. */
@Controller
@RequestMapping("/tra-cuu")
@Access(Access.Who.ANYONE)
class TrackingController {

    private final Tracking tracking;
    private final JointViews joints;
    private final DossierRatings ratings;

    TrackingController(Tracking tracking, JointViews joints, DossierRatings ratings) {
        this.tracking = tracking;
        this.joints = joints;
        this.ratings = ratings;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(name = "ma", defaultValue = "") String code) {
        return screen(new TrackingView(code, "", FormErrors.NONE, null, List.of()), HttpStatus.OK);
    }

    @PostMapping
    @Limited(Limited.For.GUESSES)
    ModelAndView find(
            @RequestParam(name = "ma", defaultValue = "") String code,
            @RequestParam(name = "khoa", defaultValue = "") String key,
            @ModelAttribute(name = "page", binding = false) Page page) {
        FormErrors errors = missing(code, key, page);
        if (!errors.isEmpty()) {
            return screen(new TrackingView(code, key, errors, null, List.of()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            TrackedDossier found = tracking.find(code, key);
            return screen(
                            new TrackingView(code, key, errors, found, joints.lines(found.parts(), null, page)),
                            HttpStatus.OK)
                    .addObject("rating", ratings.findPath(found.code()).orElse(null));
        } catch (TrackingRefused refusal) {
            return refused(code, key, page.text(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TrackingLocked refusal) {
            return refused(code, key, page.text(refusal), HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static FormErrors missing(String code, String key, Page page) {
        FormErrors errors = FormErrors.NONE;
        if (code.isBlank()) {
            errors = errors.and("ma", page.text("dossiers.tracking.code.missing"));
        }
        return key.isBlank() ? errors.and("khoa", page.text("dossiers.tracking.key.missing")) : errors;
    }

    private static ModelAndView refused(String code, String key, String message, HttpStatusCode status) {
        return screen(new TrackingView(code, key, FormErrors.NONE.and("ma", message), null, List.of()), status);
    }

    private static ModelAndView screen(TrackingView view, HttpStatusCode status) {
        return new ModelAndView("dossiers/tracking", Map.of("view", view), status);
    }
}
