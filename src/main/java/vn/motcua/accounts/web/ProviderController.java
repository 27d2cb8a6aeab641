package vn.motcua.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.accounts.CitizenAccounts;
import vn.motcua.accounts.IdentityOfAnother;
import vn.motcua.accounts.IdentityProvider;
import vn.motcua.accounts.LinkedIdentities;
import vn.motcua.accounts.LogoutTokenUnfit;
import vn.motcua.accounts.NotAMobileNumber;
import vn.motcua.accounts.OneTimePasswordTooSoon;
import vn.motcua.accounts.ProviderSessions;
import vn.motcua.accounts.WrongOneTimePassword;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.limits.Limited;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;

/** Signing in with the identity provider: the way there, what went wrong, and the proof of the phone the first time. */
@Controller
@RequestMapping("/dang-nhap/dinh-danh")
@Access(Access.Who.ANYONE)
class ProviderController {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);

    static final String LINK = "/dang-nhap/dinh-danh/lien-ket";

    private static final String ASK = "accounts/identity-phone";
    private static final String CODE = "accounts/identity-code";

    private final IdentityProvider provider;
    private final LinkedIdentities identities;
    private final ProviderSessions sessions;
    private final ProviderReturn arrivals;
    private final CitizenAccounts citizens;
    private final MessageSource messages;
    private final AccountWebProperties properties;

    ProviderController(
            IdentityProvider provider,
            LinkedIdentities identities,
            ProviderSessions sessions,
            ProviderReturn arrivals,
            CitizenAccounts citizens,
            MessageSource messages,
            AccountWebProperties properties) {
        this.provider = provider;
        this.identities = identities;
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.citizens = citizens;
        this.messages = messages;
        this.properties = properties;
    }

    @GetMapping
    ModelAndView leave(
            @RequestParam(name = "tiep", required = false) @Nullable String next, HttpServletRequest request) {
        if (provider.name().isEmpty()) {
            return new ModelAndView("redirect:/dang-nhap");
        }
        if (!provider.answers()) {
            return problem("khong-tra-loi", HttpStatus.SERVICE_UNAVAILABLE);
        }
        arrivals.leave(request, next);
        return new ModelAndView("redirect:/dang-nhap/dinh-danh/di/" + IdentityProvider.ID);
    }

    @GetMapping("/loi")
    ModelAndView problem(@RequestParam(name = "vi", defaultValue = "loi") String why) {
        return problem(why, HttpStatus.OK);
    }

    private ModelAndView problem(String why, HttpStatus status) {
        String key =
                switch (why) {
                    case "tu-choi" -> "refused";
                    case "het-phien" -> "expired";
                    case "doi-so" -> "changed";
                    case "khong-tra-loi" -> "away";
                    default -> "failed";
                };
        return new ModelAndView(
                "accounts/identity-problem",
                Map.of("why", key, "provider", provider.name().orElse("")),
                status);
    }

    @GetMapping("/lien-ket")
    ModelAndView askPhone(HttpServletRequest request) {
        return arrivals.waiting(request)
                .map(arrival -> screen(ASK, view(arrival), HttpStatus.OK))
                .orElseGet(ProviderController::restart);
    }

    @PostMapping("/lien-ket")
    @Limited(Limited.For.GUESSES)
    ModelAndView sendCode(
            @RequestParam(name = "dienThoai", defaultValue = "") String typed,
            HttpServletRequest request,
            Locale locale) {
        ProviderReturn.Arrival arrival = arrivals.waiting(request).orElse(null);
        if (arrival == null) {
            return restart();
        }
        IdentityLinkView view = view(arrival);
        String asked = view.known() == null ? typed : view.known().value();
        try {
            PhoneNumber phone = citizens.sendOneTimePassword(asked);
            return screen(CODE, view.withPhone(phone.display()), HttpStatus.OK);
        } catch (NotAMobileNumber | OneTimePasswordTooSoon refusal) {
            return screen(
                    ASK,
                    view.withPhone(typed).withError("dienThoai", text(refusal, locale)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/lien-ket/ma")
    ModelAndView again() {
        return new ModelAndView("redirect:" + LINK);
    }

    @PostMapping("/lien-ket/ma")
    @Limited(Limited.For.GUESSES)
    ModelAndView link(
            @RequestParam(name = "dienThoai", defaultValue = "") String typed,
            @RequestParam(name = "ma", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        ProviderReturn.Arrival arrival = arrivals.waiting(request).orElse(null);
        if (arrival == null) {
            return restart();
        }
        IdentityLinkView view = view(arrival);
        PhoneNumber known = view.known();
        Optional<PhoneNumber> phone = known == null ? PhoneNumber.parse(typed) : Optional.of(known);
        if (phone.isEmpty()) {
            return again();
        }
        try {
            Actor actor = identities.link(arrival.identity(), phone.get(), password);
            arrivals.enter(arrival, actor, request, response);
        } catch (WrongOneTimePassword refusal) {
            return screen(
                    CODE,
                    view.withPhone(typed).withError("ma", text(refusal, locale)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (IdentityOfAnother refusal) {
            return screen(
                    ASK,
                    view.withPhone(typed).withError("dienThoai", text(refusal, locale)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(ReturnPath.redirect(arrival.next(), "/ho-so"));
    }

    /** The provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0). */
    @PostMapping("/dang-xuat")
    ResponseEntity<Void> signedOutThere(@RequestParam(name = "logout_token", defaultValue = "") String token) {
        if (provider.name().isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        try {
            sessions.endByProvider(token);
            return ResponseEntity.ok().build();
        } catch (LogoutTokenUnfit unfit) {
            LOG.warn("A logout token of the identity provider was refused: {}", String.valueOf(unfit.getCause()));
            return ResponseEntity.badRequest().build();
        }
    }

    private IdentityLinkView view(ProviderReturn.Arrival arrival) {
        PhoneNumber known = identities.findPhoneToProve(arrival.identity()).orElse(null);
        String said = arrival.identity().phone();
        String phone = said == null
                ? ""
                : PhoneNumber.parse(said).map(PhoneNumber::display).orElse("");
        return IdentityLinkView.of(arrival.identity(), provider.name().orElse(""), known, phone, properties.demo());
    }

    private String text(DomainException refusal, Locale locale) {
        return String.valueOf(
                messages.getMessage(refusal.code(), refusal.arguments().toArray(), refusal.code(), locale));
    }

    private static ModelAndView restart() {
        return new ModelAndView("redirect:/dang-nhap");
    }

    private static ModelAndView screen(String template, IdentityLinkView view, HttpStatus status) {
        return new ModelAndView(template, Map.of("view", view), status);
    }
}
