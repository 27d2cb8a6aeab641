package vn.motcua.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.ActorDirectory;

/** Tells the platform who an actor is as of now. */
@Component
class AccountActors implements ActorDirectory {

    private final StaffAccounts staff;
    private final MachineTokens tokens;

    AccountActors(StaffAccounts staff, MachineTokens tokens) {
        this.staff = staff;
        this.tokens = tokens;
    }

    @Override
    public Optional<Actor> refresh(Actor actor) {
        return actor.kind() == Actor.Kind.STAFF ? staff.actor(new StaffId(actor.id())) : Optional.of(actor);
    }

    @Override
    public Optional<Actor> findByToken(String token) {
        return tokens.find(token);
    }
}
