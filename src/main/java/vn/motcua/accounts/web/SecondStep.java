package vn.motcua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.accounts.SecondFactors;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.SignIn;

/** What comes after a right password: nothing more, a code, or setting a second factor up. */
@Component
class SecondStep {

    private static final String WORK = "/viec";

    private final SecondFactors factors;
    private final StaffAccounts accounts;
    private final SignIn session;
    private final Clock clock;

    SecondStep(SecondFactors factors, StaffAccounts accounts, SignIn session, Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.session = session;
        this.clock = clock;
    }

    /** Signs the actor in, or remembers that the password was right and leads to the second step. */
    ModelAndView after(Actor actor, @Nullable String next, HttpServletRequest request, HttpServletResponse response) {
        boolean on = factors.isOn(new StaffId(actor.id()));
        if (!on && !factors.isCompulsory(actor)) {
            session.open(actor, request, response);
            return new ModelAndView(ReturnPath.redirect(next, WORK));
        }
        // A new session: what somebody planted in this browser before leads nowhere.
        session.close(request);
        request.getSession(true)
                .setAttribute(
                        HalfSignIn.ATTRIBUTE, new HalfSignIn(actor.id(), ReturnPath.local(next), clock.instant()));
        return new ModelAndView("redirect:" + (on ? SecondStepController.CODE : SecondStepController.SET_UP));
    }

    /** Whose password was right in this browser; empty when nobody's was, or too long ago. */
    Optional<HalfSignIn> find(HttpServletRequest request) {
        HttpSession known = request.getSession(false);
        return known != null && known.getAttribute(HalfSignIn.ATTRIBUTE) instanceof HalfSignIn half
                ? Optional.of(half).filter(one -> !one.isTooOld(clock.instant(), accounts.signInLife()))
                : Optional.empty();
    }

    /** Both steps were right. */
    void finish(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        session.open(actor, request, response);
    }

    /** Where the person wanted to go. */
    static ModelAndView onward(HalfSignIn half) {
        return new ModelAndView(ReturnPath.redirect(half.next(), WORK));
    }

    /** The same as an address. */
    static String addressOf(HalfSignIn half) {
        return half.next().isEmpty() ? WORK : half.next();
    }
}
