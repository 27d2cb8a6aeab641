package vn.motcua.platform.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.platform.web.PlainAnswers;

/** Counts every request of an address before a session or an actor is looked up: a flood costs no statement. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AddressLimitFilter extends OncePerRequestFilter {

    private final RequestLimits limits;
    private final PlainAnswers answers;

    AddressLimitFilter(RequestLimits limits, PlainAnswers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = limits.count(RequestLimits.Limit.ADDRESS, CallerAddress.of(request));
        if (wait.isPositive()) {
            answers.send(
                    request, response, HttpStatus.TOO_MANY_REQUESTS, TooManyRequests.CODE, RequestLimits.seconds(wait));
        } else {
            chain.doFilter(request, response);
        }
    }
}
