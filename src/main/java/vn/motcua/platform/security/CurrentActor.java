package vn.motcua.platform.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor of the running request. */
@Component
public class CurrentActor {

    /** Never null: {@link Actor#ANONYMOUS} when nobody is signed in. */
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof ActorAuthentication known ? known.actor() : Actor.ANONYMOUS;
    }
}
