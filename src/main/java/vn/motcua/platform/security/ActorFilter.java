package vn.motcua.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the actor anew for each request: a bearer token on the API, the session elsewhere. A role taken away
 * or an account locked counts from the next request on.
 */
final class ActorFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ActorDirectory actors;

    ActorFilter(ActorDirectory actors) {
        this.actors = actors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            authenticate(actors.findByToken(header.substring(BEARER.length()).strip()));
        } else if (SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication known) {
            authenticate(actors.refresh(known.actor()));
        }
        chain.doFilter(request, response);
    }

    private static void authenticate(Optional<Actor> actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        actor.ifPresent(found -> context.setAuthentication(new ActorAuthentication(found)));
        SecurityContextHolder.setContext(context);
    }
}
