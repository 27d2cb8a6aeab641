package vn.motcua.accounts.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.accounts.Invitations;
import vn.motcua.accounts.PasswordRefused;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.OpenSessions;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Setting a password by the link that an administrator sent. */
@Controller
@Access(Access.Who.ANYONE)
class InvitationController {

    private static final String PATH = "/dang-nhap/can-bo/moi/{token}";

    private final Invitations invitations;
    private final OpenSessions sessions;

    InvitationController(Invitations invitations, OpenSessions sessions) {
        this.invitations = invitations;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    @Limited(Limited.For.GUESSES)
    ModelAndView ask(@PathVariable String token) {
        return page(token, invitations.get(token), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Limited(Limited.For.GUESSES)
    ModelAndView set(
            @PathVariable String token,
            @RequestParam(name = InvitationView.PASSWORD, defaultValue = "") String password,
            @RequestParam(name = InvitationView.AGAIN, defaultValue = "") String again,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Invitations.Invited invited = invitations.get(token);
        if (!password.equals(again)) {
            return wrong(token, invited, InvitationView.AGAIN, page.text("accounts.invitation.differ"));
        }
        try {
            invitations.accept(token, password);
        } catch (PasswordRefused refused) {
            return wrong(token, invited, InvitationView.PASSWORD, page.text(refused));
        }
        // Whoever had the old password is out.
        sessions.endAll(Actor.Kind.STAFF + ":" + invited.staff().value());
        return new ModelAndView("accounts/invitationDone", "login", invited.login());
    }

    private static ModelAndView wrong(String token, Invitations.Invited invited, String field, String message) {
        return page(token, invited, FormErrors.NONE.and(field, message), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(String token, Invitations.Invited invited, FormErrors errors, HttpStatus status) {
        return new ModelAndView(
                "accounts/invitation",
                Map.of("view", new InvitationView(token, invited.login(), invited.name(), errors)),
                status);
    }
}
