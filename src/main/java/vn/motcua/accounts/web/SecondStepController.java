package vn.motcua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.accounts.AccountLocked;
import vn.motcua.accounts.SecondFactor;
import vn.motcua.accounts.SecondFactors;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.accounts.WrongSecondFactor;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** The second step of signing in: the code, or setting the second factor up where it is compulsory. */
@Controller
@Access(Access.Who.ANYONE)
class SecondStepController {

    static final String CODE = "/dang-nhap/can-bo/ma";
    static final String SET_UP = "/dang-nhap/can-bo/thiet-lap";

    private static final String START = "redirect:/dang-nhap/can-bo";

    private final SecondStep steps;
    private final SecondFactors factors;
    private final StaffAccounts accounts;

    SecondStepController(SecondStep steps, SecondFactors factors, StaffAccounts accounts) {
        this.steps = steps;
        this.factors = factors;
        this.accounts = accounts;
    }

    @GetMapping(CODE)
    ModelAndView askCode(HttpServletRequest request) {
        return steps.find(request).isPresent() ? codePage(FormErrors.NONE) : new ModelAndView(START);
    }

    @PostMapping(CODE)
    @Limited(Limited.For.GUESSES)
    ModelAndView checkCode(
            @RequestParam(name = SecondStepView.FIELD, defaultValue = "") String code,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        HalfSignIn half = steps.find(request).orElse(null);
        if (half == null || !factors.isOn(half.staff())) {
            return new ModelAndView(START);
        }
        try {
            steps.finish(factors.signIn(half.staff(), code), request, response);
        } catch (WrongSecondFactor | AccountLocked refused) {
            return refused(codePage(FormErrors.NONE.and(SecondStepView.FIELD, page.text(refused))));
        }
        return SecondStep.onward(half);
    }

    @GetMapping(SET_UP)
    ModelAndView setUp(HttpServletRequest request) {
        HalfSignIn half = steps.find(request).orElse(null);
        return half == null || factors.isOn(half.staff())
                ? new ModelAndView(START)
                : setUpPage(half.staff(), FormErrors.NONE);
    }

    @PostMapping(SET_UP)
    @Limited(Limited.For.GUESSES)
    ModelAndView confirm(
            @RequestParam(name = SecondStepView.FIELD, defaultValue = "") String code,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        HalfSignIn half = steps.find(request).orElse(null);
        if (half == null || factors.isOn(half.staff())) {
            return new ModelAndView(START);
        }
        try {
            List<String> codes = factors.confirm(half.staff(), code);
            steps.finish(accounts.actor(half.staff()).orElseThrow(), request, response);
            return RecoveryCodes.page(codes, SecondStep.addressOf(half));
        } catch (WrongSecondFactor refused) {
            return refused(setUpPage(half.staff(), FormErrors.NONE.and(SecondStepView.FIELD, page.text(refused))));
        }
    }

    private static ModelAndView codePage(FormErrors errors) {
        return new ModelAndView("accounts/second-step", Map.of("view", new SecondStepView(null, errors)));
    }

    private ModelAndView setUpPage(StaffId staff, FormErrors errors) {
        SecondFactor known = factors.get(staff);
        if (known.draft() == null) {
            factors.begin(staff);
            known = factors.get(staff);
        }
        return new ModelAndView("accounts/second-set-up", Map.of("view", new SecondStepView(known.draft(), errors)));
    }

    private static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
