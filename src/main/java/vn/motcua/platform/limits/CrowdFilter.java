package vn.motcua.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.platform.web.PlainAnswers;

/**
 * Turns requests away while as many are in progress as the node can answer in good time. Whoever is let in is served;
 * if all were, each would wait for a connection until nobody is. The health of the node is always told.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class CrowdFilter extends OncePerRequestFilter {

    private static final long RETRY_AFTER_SECONDS = 5;

    private final Semaphore places;
    private final Connections connections;
    private final PlainAnswers answers;

    CrowdFilter(LimitProperties properties, Connections connections, PlainAnswers answers) {
        this.places = new Semaphore(properties.atOnce());
        this.connections = connections;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            // Whoever is turned away makes room for those whose connection is not even taken up.
            answers.send(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "platform.unavailable",
                    RETRY_AFTER_SECONDS,
                    connections.areTaken());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
