package vn.motcua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.accounts.PasskeyRefused;
import vn.motcua.accounts.Passkeys;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.security.SignIn;
import vn.motcua.platform.web.Page;

/** Passkeys: the only thing here that needs the browser's script. What was asked is remembered in the session, once. */
@Controller
class PasskeyController {

    private static final String OWN = MySecurityController.PATH + "/khoa-truy-cap";
    private static final String SIGN_IN = "/dang-nhap/can-bo/khoa-truy-cap";
    private static final String ADDING = "motcua.passkeyToAdd";
    private static final String ASKED = "motcua.passkeyAsked";
    private static final String ANSWER = "khoa";

    private final Passkeys passkeys;
    private final SignIn session;
    private final CurrentActor currentActor;

    PasskeyController(Passkeys passkeys, SignIn session, CurrentActor currentActor) {
        this.passkeys = passkeys;
        this.session = session;
        this.currentActor = currentActor;
    }

    @PostMapping(OWN + "/bat-dau")
    @Access(Access.Who.STAFF)
    ResponseEntity<String> beginAdding(HttpServletRequest request) {
        PublicKeyCredentialCreationOptions asked = passkeys.beginAdding(me(), address(request));
        request.getSession().setAttribute(ADDING, asked);
        return json(passkeys.json(asked));
    }

    @PostMapping(OWN)
    @Limited(Limited.For.GUESSES)
    @Access(Access.Who.STAFF)
    String add(
            @RequestParam(name = ANSWER, defaultValue = "") String answer,
            @RequestParam(name = MySecurityView.LABEL, defaultValue = "") String label,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (!(taken(request, ADDING) instanceof PublicKeyCredentialCreationOptions asked)) {
            throw new PasskeyRefused();
        }
        passkeys.add(me(), asked, answer, label, address(request));
        flash.addFlashAttribute("notice", page.text("accounts.passkey.added"));
        return "redirect:" + MySecurityController.PATH;
    }

    @PostMapping(OWN + "/{id:\\d+}/bo")
    @Access(Access.Who.STAFF)
    String remove(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        passkeys.remove(me(), id);
        flash.addFlashAttribute("notice", page.text("accounts.passkey.removed"));
        return "redirect:" + MySecurityController.PATH;
    }

    @PostMapping(SIGN_IN + "/bat-dau")
    @Limited(Limited.For.GUESSES)
    @Access(Access.Who.ANYONE)
    ResponseEntity<String> beginSignIn(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions asked = passkeys.beginSignIn(address(request));
        request.getSession().setAttribute(ASKED, asked);
        return json(passkeys.json(asked));
    }

    @PostMapping(SIGN_IN)
    @Limited(Limited.For.GUESSES)
    @Access(Access.Who.ANYONE)
    ModelAndView signIn(
            @RequestParam(name = ANSWER, defaultValue = "") String answer,
            @RequestParam(name = "tiep", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!(taken(request, ASKED) instanceof PublicKeyCredentialRequestOptions asked)) {
            throw new PasskeyRefused();
        }
        session.open(passkeys.signIn(asked, answer, address(request)), request, response);
        return new ModelAndView(ReturnPath.redirect(next, "/viec"));
    }

    /** What was asked is answered once: a challenge that comes back a second time is nobody's. */
    private static @Nullable Object taken(HttpServletRequest request, String attribute) {
        HttpSession known = request.getSession(false);
        if (known == null) {
            return null;
        }
        Object asked = known.getAttribute(attribute);
        known.removeAttribute(attribute);
        return asked;
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }

    private static String address(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = request.isSecure() ? port == 443 : port == 80;
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    private StaffId me() {
        Actor actor = currentActor.get();
        if (actor.kind() != Actor.Kind.STAFF) {
            throw new AccessRefused();
        }
        return new StaffId(actor.id());
    }
}
