package vn.motcua.frontdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Halls;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.TicketKey;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.Page;

/** A kiosk for its staff: opened by their code, closed, its paper changed; and slips on the centre's printer. */
@Controller
@Access(Access.Who.ANYONE)
class KioskController {

    /** What a machine keeps that staff made a kiosk. */
    static final String COOKIE = "mc-kiosk";

    /** As long as browsers keep any. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final Halls halls;
    private final Lines lines;
    private final KioskSlips slips;
    private final Clock clock;

    KioskController(Halls halls, Lines lines, KioskSlips slips, Clock clock) {
        this.halls = halls;
        this.lines = lines;
        this.slips = slips;
        this.clock = clock;
    }

    @GetMapping("/ki-ot/{desk:\\d+}/can-bo")
    ModelAndView ask(@PathVariable long desk) {
        return staff(desk, null, null, null, null, HttpStatus.OK);
    }

    @PostMapping("/ki-ot/{desk:\\d+}/can-bo")
    @Limited(Limited.For.GUESSES)
    ModelAndView open(
            @PathVariable long desk,
            @RequestParam(name = "ma", defaultValue = "") String pin,
            @CookieValue(name = COOKIE, required = false) @Nullable String token,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Halls.Opened opened = halls.open(new AgencyId(desk), pin, token);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(desk, opened.token(), request.isSecure()));
            return staff(desk, opened.token(), opened.pass(), null, null, HttpStatus.OK);
        } catch (DomainException refusal) {
            return staff(desk, token, null, null, page.text(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String cookie(long desk, String token, boolean secure) {
        return ResponseCookie.from(COOKIE, token)
                .path("/ki-ot/" + desk)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(KEPT)
                .build()
                .toString();
    }

    @PostMapping("/ki-ot/{desk:\\d+}/can-bo/viec")
    ModelAndView act(
            @PathVariable long desk,
            @RequestParam(name = "viec", defaultValue = "") String what,
            @RequestParam(name = "phep", defaultValue = "") String pass,
            @CookieValue(name = COOKIE, required = false) @Nullable String token,
            @ModelAttribute(name = "page", binding = false) Page page) {
        AgencyId at = new AgencyId(desk);
        String done = "frontdesk.kioskStaff.done." + what;
        try {
            switch (what) {
                case "dong" -> halls.setClosed(at, token, pass, true);
                case "mo" -> halls.setClosed(at, token, pass, false);
                case "giay" -> halls.changePaper(at, token, pass);
                case "thu" ->
                    halls.tryPrinter(
                            at, token, pass, SlipWords.trial(page, lines.get(at).name(), clock.instant()));
                default -> throw new ActionUnknown(what, "dong, mo, giay, thu");
            }
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.FORBIDDEN) {
                return staff(desk, token, null, null, page.text(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return staff(desk, token, pass, null, page.text(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return staff(desk, token, pass, page.text(done), null, HttpStatus.OK);
    }

    private ModelAndView staff(
            long desk,
            @Nullable String token,
            @Nullable String pass,
            @Nullable String notice,
            @Nullable String refused,
            HttpStatus status) {
        AgencyId at = new AgencyId(desk);
        KioskStaffView view = new KioskStaffView(
                desk,
                lines.get(at).name(),
                pass == null ? null : halls.findKiosk(at, token).orElse(null),
                pass,
                notice,
                refused);
        return new ModelAndView("frontdesk/kioskStaff", Map.of("view", view), status);
    }

    /** Prints the slip of a ticket that was just taken there. */
    @PostMapping("/ki-ot/{desk:\\d+}/phieu/{key}/in")
    @Limited(Limited.For.COST)
    ModelAndView print(
            @PathVariable long desk,
            @PathVariable String key,
            @CookieValue(name = COOKIE, required = false) @Nullable String token,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        slips.print(new AgencyId(desk), new TicketKey(key), token, page, flash);
        return new ModelAndView("redirect:/ki-ot/" + desk + "/phieu/" + key);
    }
}
