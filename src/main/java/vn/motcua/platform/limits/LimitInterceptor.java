package vn.motcua.platform.limits;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.platform.limits.RequestLimits.Limit;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** Counts what a person, a token or a guesser asks for, before access is checked: refused tries count too. */
@Component
class LimitInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final RequestLimits limits;
    private final CurrentActor currentActor;

    LimitInterceptor(RequestLimits limits, CurrentActor currentActor) {
        this.limits = limits;
        this.currentActor = currentActor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            Actor actor = currentActor.get();
            String address = CallerAddress.of(request);
            switch (actor.kind()) {
                case CITIZEN, STAFF -> require(response, Limit.PERSON, actor.key());
                case MACHINE -> require(response, Limit.TOKEN, actor.key());
                case ANONYMOUS, SYSTEM -> {
                    if (request.getHeader("Authorization") != null) {
                        require(response, Limit.GUESSES, address);
                    }
                }
            }
            Limited limited = method.getMethodAnnotation(Limited.class);
            if (limited != null) {
                switch (limited.value()) {
                    case GUESSES -> require(response, Limit.GUESSES, address);
                    case COST ->
                        require(response, Limit.COSTLY, actor.kind() == Actor.Kind.ANONYMOUS ? address : actor.key());
                }
            }
        }
        return true;
    }

    private void require(HttpServletResponse response, Limit limit, String who) {
        Duration wait = limits.count(limit, who);
        if (wait.isPositive()) {
            long seconds = RequestLimits.seconds(wait);
            response.setHeader("Retry-After", Long.toString(seconds));
            throw new TooManyRequests(seconds);
        }
    }
}
