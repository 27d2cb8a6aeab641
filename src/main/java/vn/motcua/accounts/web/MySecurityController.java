package vn.motcua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.accounts.OwnPassword;
import vn.motcua.accounts.Passkeys;
import vn.motcua.accounts.SecondFactors;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.security.OpenSessions;
import vn.motcua.platform.security.SignIn;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** A member of staff's own password, second factor and open sessions. */
@Controller
@Access(Access.Who.STAFF)
class MySecurityController {

    static final String PATH = "/tai-khoan/bao-mat";

    private static final String NOTICE = "notice";
    private static final List<Role> SIGNERS =
            List.of(Role.LEADER, Role.REGISTRAR, Role.RECEPTION_OFFICER, Role.CASE_OFFICER);

    private final OwnPassword password;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final OpenSessions sessions;
    private final SignIn signIn;
    private final CurrentActor currentActor;

    MySecurityController(
            OwnPassword password,
            SecondFactors factors,
            Passkeys passkeys,
            OpenSessions sessions,
            SignIn signIn,
            CurrentActor currentActor) {
        this.password = password;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.signIn = signIn;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView show(Model model, HttpServletRequest request) {
        return page(FormErrors.NONE, (String) model.getAttribute(NOTICE), request);
    }

    @PostMapping(PATH + "/mat-khau")
    @Limited(Limited.For.GUESSES)
    ModelAndView changePassword(
            @RequestParam(name = MySecurityView.PRESENT, defaultValue = "") String present,
            @RequestParam(name = MySecurityView.NEXT, defaultValue = "") String next,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash,
            HttpServletRequest request) {
        try {
            password.change(me(), present, next);
        } catch (DomainException refused) {
            String field =
                    refused.code().startsWith("accounts.password.") ? MySecurityView.NEXT : MySecurityView.PRESENT;
            return refused(field, refused, page, request);
        }
        sessions.endOthers(currentActor.get(), request);
        return done(flash, page.text("accounts.security.password.changed"));
    }

    @PostMapping(PATH + "/hai-buoc")
    String begin() {
        factors.begin(me());
        return "redirect:" + PATH + "#hai-buoc";
    }

    @PostMapping(PATH + "/hai-buoc/xac-nhan")
    @Limited(Limited.For.GUESSES)
    ModelAndView confirm(
            @RequestParam(name = SecondStepView.FIELD, defaultValue = "") String code,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request) {
        try {
            return RecoveryCodes.page(factors.confirm(me(), code), PATH);
        } catch (DomainException refused) {
            return refused(SecondStepView.FIELD, refused, page, request);
        }
    }

    @PostMapping(PATH + "/hai-buoc/ma-khoi-phuc")
    @Limited(Limited.For.GUESSES)
    ModelAndView renewRecoveryCodes(
            @RequestParam(name = SecondStepView.FIELD, defaultValue = "") String code,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request) {
        try {
            return RecoveryCodes.page(factors.renewRecoveryCodes(me(), code), PATH);
        } catch (DomainException refused) {
            return refused(SecondStepView.FIELD, refused, page, request);
        }
    }

    @PostMapping(PATH + "/hai-buoc/tat")
    @Limited(Limited.For.GUESSES)
    ModelAndView switchOff(
            @RequestParam(name = SecondStepView.FIELD, defaultValue = "") String code,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash,
            HttpServletRequest request) {
        try {
            factors.remove(me(), code);
        } catch (DomainException refused) {
            return refused(SecondStepView.FIELD, refused, page, request);
        }
        return done(flash, page.text("accounts.security.second.off.done"));
    }

    @PostMapping(PATH + "/phien/{handle}/ket-thuc")
    ModelAndView end(
            @PathVariable String handle,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        me();
        sessions.end(currentActor.get(), handle);
        return done(flash, page.text("accounts.security.sessions.ended"));
    }

    @PostMapping(PATH + "/phien/tat-ca")
    String endAll(HttpServletRequest request) {
        me();
        sessions.endAll(currentActor.get().key());
        signIn.close(request);
        return "redirect:/dang-nhap/can-bo";
    }

    private ModelAndView page(FormErrors errors, @Nullable String notice, HttpServletRequest request) {
        Actor actor = currentActor.get();
        MySecurityView view = new MySecurityView(
                factors.get(me()),
                factors.isCompulsory(actor),
                passkeys.list(me()),
                sessions.list(actor, request),
                SIGNERS.stream().map(Role::name).anyMatch(actor::has),
                errors,
                notice);
        return new ModelAndView("accounts/security", "view", view);
    }

    private ModelAndView refused(String field, DomainException refused, Page page, HttpServletRequest request) {
        FormErrors errors = FormErrors.NONE.and(field, page.text(refused));
        ModelAndView again = page(errors, null, request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView done(RedirectAttributes flash, String notice) {
        flash.addFlashAttribute(NOTICE, notice);
        return new ModelAndView("redirect:" + PATH);
    }

    /** A machine has a token, and nothing of this. */
    private StaffId me() {
        Actor actor = currentActor.get();
        if (actor.kind() != Actor.Kind.STAFF) {
            throw new AccessRefused();
        }
        return new StaffId(actor.id());
    }
}
