package vn.motcua.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.platform.security.AnswerHeaders;

/** Answers that need neither database nor session, for filters that stand outside of both. */
@Component
public class PlainAnswers {

    private final TemplateEngine templates;
    private final Assets assets;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    PlainAnswers(
            TemplateEngine templates,
            Assets assets,
            MessageSource messages,
            LocaleResolver locales,
            ObjectMapper json) {
        this.templates = templates;
        this.assets = assets;
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /**
     * Says that nothing was done now and when to try again: a page, or problem+json for programs.
     *
     * @param status its words are {@code platform.error.<status>}
     * @param code stable code for programs
     * @param retryAfter seconds to wait
     */
    public void send(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, long retryAfter)
            throws IOException {
        send(request, response, status, code, retryAfter, false);
    }

    /**
     * The same.
     *
     * @param last whether the connection ends with it
     */
    public void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            long retryAfter,
            boolean last)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        boolean forProgram = wantsJson(request);
        response.reset();
        response.setStatus(status.value());
        response.setHeader("Retry-After", Long.toString(retryAfter));
        if (last) {
            response.setHeader("Connection", "close");
        }
        AnswerHeaders.ALL.writeHeaders(request, response);
        byte[] body = forProgram ? problem(status, code, locale) : page(status, locale);
        response.setContentType(forProgram ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || String.valueOf(request.getHeader("Accept")).startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private byte[] problem(HttpStatus status, String code, Locale locale) {
        String key = "platform.error." + status.value();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, text(key + ".what", locale) + " " + text(key + ".do", locale));
        problem.setProperty("code", code);
        return json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] page(HttpStatus status, Locale locale) {
        Texts texts =
                (key, arguments) -> Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
        Page page = new Page(locale.getLanguage(), "", List.of(), List.of(), null, null, null, false, assets, texts);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render("platform/error.jte", Map.of("page", page, "status", status.value()), output);
        return output.toByteArray();
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
