package vn.motcua.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in plain words that the service rests for a moment: the database does not answer, all its connections are
 * busy, or the disk is full. Nothing was done then, and the answer needs no database. Stands outside everything that
 * reads a session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnavailableFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableFilter.class);
    private static final long RETRY_AFTER_SECONDS = 5;
    /** Connection trouble, shortage of resources, intervention of the operator (PostgreSQL, Appendix A). */
    private static final List<String> SQL_STATES = List.of("08", "53", "57P");

    private static final List<String> DISK_FULL = List.of("No space left on device", "Disk quota exceeded");

    private final PlainAnswers answers;

    UnavailableFilter(PlainAnswers answers) {
        this.answers = answers;
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
            answers.send(
                    request, response, HttpStatus.SERVICE_UNAVAILABLE, "platform.unavailable", RETRY_AFTER_SECONDS);
        }
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
            case IOException io -> DISK_FULL.stream().anyMatch(String.valueOf(io.getMessage())::contains);
            case null, default -> false;
        };
    }
}
