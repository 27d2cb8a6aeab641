package vn.motcua.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens and closes the session of an actor whose credentials were checked. */
@Component
public class SignIn {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** Binds the actor to a new session; an older one of this browser is dropped (session fixation). */
    public void open(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        close(request);
        request.getSession(true).setAttribute(OpenSessions.DEVICE, DeviceName.of(request.getHeader("User-Agent")));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(actor));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Signs out. */
    public void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
