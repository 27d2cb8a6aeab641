package vn.motcua.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces {@link Access}: a handler of ours that states nothing is refused. */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private static final String OUR_CODE = "vn.motcua.";

    private final CurrentActor currentActor;

    AccessInterceptor(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The end of a stream comes through here once more; who may read it was decided when it began.
        if (request.getDispatcherType() != DispatcherType.ASYNC
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OUR_CODE)) {
            check(accessOf(method), currentActor.get());
        }
        return true;
    }

    static @Nullable Access accessOf(HandlerMethod method) {
        Access onMethod = method.getMethodAnnotation(Access.class);
        return onMethod == null ? method.getBeanType().getAnnotation(Access.class) : onMethod;
    }

    private static void check(@Nullable Access access, Actor actor) {
        if (access == null) {
            throw new AccessRefused();
        }
        if (access.value() != Access.Who.ANYONE && actor.kind() == Actor.Kind.ANONYMOUS) {
            throw new SignInRequired();
        }
        boolean inCircle =
                switch (access.value()) {
                    case ANYONE, SIGNED_IN -> true;
                    case CITIZEN -> actor.kind() == Actor.Kind.CITIZEN;
                    case STAFF -> actor.isStaff();
                };
        boolean hasRole =
                access.roles().length == 0 || Arrays.stream(access.roles()).anyMatch(actor::has);
        if (!inCircle || !hasRole) {
            throw new AccessRefused();
        }
    }
}
