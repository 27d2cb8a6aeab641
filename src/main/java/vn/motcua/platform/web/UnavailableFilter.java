package vn.motcua.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.ObjectMapper;

/**
 * Says in plain words that the service rests for a moment: the database does not answer, all its connections are
 * busy, or the disk is full. Nothing was done then, and the answer needs no database. Stands outside everything that
 * reads a session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnavailableFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableFilter.class);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String KEY = "platform.error.503";
    /** Connection trouble, shortage of resources, intervention of the operator (PostgreSQL, Appendix A). */
    private static final List<String> SQL_STATES = List.of("08", "53", "57P");

    private final TemplateEngine templates;
    private final Assets assets;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    UnavailableFilter(
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

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted() || !isPassing(e)) {
                throw e;
            }
            LOG.warn("Unavailable: {} {}: {}", request.getMethod(), request.getRequestURI(), e.toString());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = locales.resolveLocale(request);
        response.reset();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        byte[] body = wantsJson(request) ? problem(locale) : page(locale);
        response.setContentType(
                wantsJson(request) ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || String.valueOf(request.getHeader("Accept")).startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private byte[] problem(Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, text(KEY + ".what", locale) + " " + text(KEY + ".do", locale));
        problem.setProperty("code", "platform.unavailable");
        return json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] page(Locale locale) {
        Texts texts =
                (key, arguments) -> Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
        Page page = new Page(locale.getLanguage(), "", List.of(), List.of(), null, null, false, assets, texts);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(
                "platform/error.jte", Map.of("page", page, "status", HttpStatus.SERVICE_UNAVAILABLE.value()), output);
        return output.toByteArray();
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }

    /** Whether it will pass by itself or by the operator's hand, whoever asked and whatever for. */
    private static boolean isPassing(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(UnavailableFilter::isShortage);
    }

    private static boolean isShortage(@Nullable Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException ignored -> true;
            case DataAccessResourceFailureException ignored -> true;
            case SQLTransientException ignored -> true;
            // The connection was lost before the rollback, or during the commit.
            case TransactionSystemException broken ->
                broken.getApplicationException() != null
                        ? isPassing(broken.getApplicationException())
                        : broken.getCause() instanceof SQLException sql && sql.getSQLState() == null;
            case SQLException sql -> SQL_STATES.stream().anyMatch(String.valueOf(sql.getSQLState())::startsWith);
            case IOException io -> String.valueOf(io.getMessage()).contains("No space left on device");
            case null, default -> false;
        };
    }
}
