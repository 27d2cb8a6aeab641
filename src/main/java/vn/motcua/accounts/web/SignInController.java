package vn.motcua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.accounts.AccountClosed;
import vn.motcua.accounts.AccountLocked;
import vn.motcua.accounts.CitizenAccounts;
import vn.motcua.accounts.NotAMobileNumber;
import vn.motcua.accounts.OneTimePasswordTooSoon;
import vn.motcua.accounts.StaffAccounts;
import vn.motcua.accounts.WrongCredentials;
import vn.motcua.accounts.WrongOneTimePassword;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.SignIn;

/** Signing in: citizens by phone and one-time password, staff by login and password; and signing out. */
@Controller
class SignInController {

    private static final String PHONE = "accounts/sign-in";
    private static final String CODE = "accounts/code";
    private static final String STAFF = "accounts/staff";

    private final CitizenAccounts citizens;
    private final StaffAccounts staff;
    private final SecondStep secondStep;
    private final SignIn session;
    private final MessageSource messages;
    private final AccountWebProperties properties;
    private final ProviderSignOut provider;

    SignInController(
            CitizenAccounts citizens,
            StaffAccounts staff,
            SecondStep secondStep,
            SignIn session,
            MessageSource messages,
            AccountWebProperties properties,
            ProviderSignOut provider) {
        this.citizens = citizens;
        this.staff = staff;
        this.secondStep = secondStep;
        this.session = session;
        this.messages = messages;
        this.properties = properties;
        this.provider = provider;
    }

    @GetMapping("/dang-nhap")
    @Access(Access.Who.ANYONE)
    ModelAndView askPhone(@RequestParam(name = "tiep", required = false) @Nullable String next) {
        return screen(PHONE, SignInView.empty(next, properties.demo()), HttpStatus.OK)
                .addObject("provider", provider.name());
    }

    @PostMapping("/dang-nhap")
    @Limited(Limited.For.GUESSES)
    @Access(Access.Who.ANYONE)
    ModelAndView sendCode(
            @RequestParam(name = "dienThoai", defaultValue = "") String phone,
            @RequestParam(name = "tiep", required = false) @Nullable String next,
            Locale locale) {
        SignInView view = SignInView.empty(next, properties.demo()).withPhone(phone);
        try {
            PhoneNumber known = citizens.sendOneTimePassword(phone);
            return screen(CODE, view.withPhone(known.display()).asking(!citizens.isKnown(known)), HttpStatus.OK);
        } catch (NotAMobileNumber | OneTimePasswordTooSoon refusal) {
            return wrong(PHONE, view, "dienThoai", refusal, locale);
        }
    }

    @GetMapping("/dang-nhap/ma")
    @Access(Access.Who.ANYONE)
    ModelAndView restart() {
        return new ModelAndView("redirect:/dang-nhap");
    }

    @PostMapping("/dang-nhap/ma")
    @Limited(Limited.For.GUESSES)
    @Access(Access.Who.ANYONE)
    ModelAndView checkCode(
            @RequestParam(name = "dienThoai", defaultValue = "") String typedPhone,
            @RequestParam(name = "ma", defaultValue = "") String password,
            @RequestParam(name = "hoTen", defaultValue = "") String fullName,
            @RequestParam(name = "tiep", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        PhoneNumber phone = PhoneNumber.parse(typedPhone).orElse(null);
        if (phone == null) {
            return restart();
        }
        boolean asksName = !citizens.isKnown(phone);
        SignInView view = SignInView.empty(next, properties.demo())
                .withPhone(phone.display())
                .asking(asksName)
                .withTyped(password, fullName);
        if (asksName && fullName.isBlank()) {
            return screen(
                    CODE,
                    view.withError("hoTen", text("accounts.nameMissing", locale)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            session.open(citizens.signIn(phone, password, fullName), request, response);
        } catch (WrongOneTimePassword refusal) {
            return wrong(CODE, view, "ma", refusal, locale);
        }
        return new ModelAndView(ReturnPath.redirect(next, "/ho-so"));
    }

    @GetMapping("/dang-nhap/can-bo")
    @Access(Access.Who.ANYONE)
    ModelAndView askStaff(@RequestParam(name = "tiep", required = false) @Nullable String next) {
        return screen(STAFF, SignInView.empty(next, properties.demo()), HttpStatus.OK);
    }

    @PostMapping("/dang-nhap/can-bo")
    @Limited(Limited.For.GUESSES)
    @Access(Access.Who.ANYONE)
    ModelAndView signInStaff(
            @RequestParam(name = "tenDangNhap", defaultValue = "") String login,
            @RequestParam(name = "matKhau", defaultValue = "") String password,
            @RequestParam(name = "tiep", required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        SignInView view = SignInView.empty(next, properties.demo()).withLogin(login);
        try {
            return secondStep.after(staff.signIn(login, password), next, request, response);
        } catch (WrongCredentials | AccountLocked | AccountClosed refusal) {
            return wrong(STAFF, view, "tenDangNhap", refusal, locale);
        }
    }

    @PostMapping("/dang-xuat")
    @Access(Access.Who.ANYONE)
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> there = provider.signOut(request);
        session.close(request);
        there.ifPresent(address -> response.setHeader("Refresh", "0;url=" + address));
        return there.map(address -> new ModelAndView("accounts/signed-out", Map.of("address", address)))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    private ModelAndView wrong(String template, SignInView view, String field, DomainException refusal, Locale locale) {
        String message = text(refusal.code(), locale, refusal.arguments().toArray());
        return screen(template, view.withError(field, message), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }

    private static ModelAndView screen(String template, SignInView view, HttpStatus status) {
        return new ModelAndView(template, Map.of("view", view), status);
    }
}
