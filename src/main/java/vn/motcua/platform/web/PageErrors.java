package vn.motcua.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.SignInRequired;

/** Refusals and failures on pages: what happened and what to do, never a stack trace. */
@Controller
@ControllerAdvice(annotations = Controller.class)
class PageErrors implements ErrorController {

    private final PageAdvice pages;
    private final MessageSource messages;

    PageErrors(PageAdvice pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView signIn(SignInRequired required, HttpServletRequest request) {
        String back = "GET".equals(request.getMethod()) ? pathAndQuery(request) : formOf(request);
        return new ModelAndView("redirect:/dang-nhap?tiep=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    ModelAndView refused(DomainException refusal, HttpServletRequest request, Locale locale) {
        HttpStatus status = ApiErrors.statusOf(refusal);
        String message = messages.getMessage(refusal.code(), refusal.arguments().toArray(), refusal.code(), locale);
        return new ModelAndView("platform/refusal", Map.of("page", pages.page(request), "message", message), status);
    }

    @RequestMapping("/error")
    @Access(Access.Who.ANYONE)
    Object failed(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : 404;
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            String key = "platform.error." + knownStatus(status);
            String detail = messages.getMessage(key + ".what", null, locale) + " "
                    + messages.getMessage(key + ".do", null, locale);
            return ResponseEntity.status(status)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail));
        }
        response.setStatus(status);
        return new ModelAndView("platform/error", Map.of("page", pages.page(request), "status", status));
    }

    /** The status whose words fit. */
    private static int knownStatus(int status) {
        return switch (status) {
            case 403, 404, 413, 429, 503 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }

    /** The page whose form was sent, if it is one of ours: whoever sat before it too long goes on there. */
    private static String formOf(HttpServletRequest request) {
        String from = request.getHeader("Referer");
        try {
            URI page = new URI(from == null ? "" : from);
            String path = page.getRawPath();
            if (!request.getServerName().equalsIgnoreCase(page.getHost()) || path == null || path.isEmpty()) {
                return "/";
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }

    private static String pathAndQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
