package vn.motcua.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** Gives every screen its surroundings as {@code page}. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    private final ObjectProvider<PageFrame> frame;
    private final CurrentActor currentActor;
    private final MessageSource messages;
    private final Assets assets;

    PageAdvice(ObjectProvider<PageFrame> frame, CurrentActor currentActor, MessageSource messages, Assets assets) {
        this.frame = frame;
        this.currentActor = currentActor;
        this.messages = messages;
        this.assets = assets;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        Actor actor = currentActor.get();
        Texts texts =
                (key, arguments) -> Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
        PageFrame around = frame.getIfAvailable();
        String path = request.getRequestURI();
        return new Page(
                locale.getLanguage(),
                around == null ? "" : around.province(),
                around == null ? List.of() : around.navigation(actor, path, texts),
                languages(locale.getLanguage(), request),
                TextSizes.of(request),
                around == null ? null : around.signedIn(actor),
                csrf(request),
                actor.isStaff(),
                assets,
                texts);
    }

    private static List<Page.LanguageLink> languages(String current, HttpServletRequest request) {
        String path = "GET".equals(request.getMethod()) ? request.getRequestURI() : "/";
        return List.of(
                new Page.LanguageLink("vi", "VI", "Tiếng Việt", path + "?lang=vi", current.equals("vi")),
                new Page.LanguageLink("en", "EN", "English", path + "?lang=en", current.equals("en")));
    }

    private static Page.@Nullable Csrf csrf(HttpServletRequest request) {
        return !SharedPages.isShared(request)
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }
}
