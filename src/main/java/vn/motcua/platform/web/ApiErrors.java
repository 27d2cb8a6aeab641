package vn.motcua.platform.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.security.SignInRequired;

/** Refusals on the API as problem+json (RFC 9457): a stable code, and a sentence that says what to do. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors {

    private final MessageSource messages;

    ApiErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DomainException refusal, Locale locale) {
        return problem(
                statusOf(refusal), refusal.code(), locale, refusal.arguments().toArray());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "platform.unreadableRequest", locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e, Locale locale) {
        ResponseEntity<ProblemDetail> answer =
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "platform.invalidRequest", locale);
        ProblemDetail body = answer.getBody();
        if (body != null) {
            body.setProperty(
                    "errors",
                    e.getFieldErrors().stream()
                            .map(error -> new FieldProblem(error.getField(), messages.getMessage(error, locale)))
                            .toList());
        }
        return answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException e, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "platform.wrongParameter", locale, e.getName());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingParameter(MissingServletRequestParameterException e, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "platform.wrongParameter", locale, e.getParameterName());
    }

    private record FieldProblem(String field, String message) {}

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, Locale locale, Object... arguments) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, messages.getMessage(code, arguments, code, locale));
        problem.setProperty("code", code);
        return ResponseEntity.status(status).body(problem);
    }

    static HttpStatus statusOf(DomainException refusal) {
        if (refusal instanceof SignInRequired) {
            return HttpStatus.UNAUTHORIZED;
        }
        return switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
