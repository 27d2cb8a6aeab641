package vn.motcua.platform.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The actor in Spring Security's words. Authorities stay empty: access is stated by {@link Access}. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        super.setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.key();
    }
}
