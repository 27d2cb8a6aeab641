package vn.motcua.platform.security;

import java.util.Optional;

/** Port: knows the actors. The room that keeps credentials implements it. */
public interface ActorDirectory {

    /** The signed-in actor as of now, with present grants; empty when the account is locked or gone. */
    Optional<Actor> refresh(Actor actor);

    /** The machine that holds this bearer token; empty when unknown or expired. */
    Optional<Actor> findByToken(String token);
}
