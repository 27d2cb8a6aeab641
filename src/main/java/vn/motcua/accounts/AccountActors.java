package vn.motcua.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.ActorDirectory;

/** Tells the platform who an actor is as of now. */
@Component
class AccountActors implements ActorDirectory {

    private final StaffAccounts staff;
    private final CitizenAccounts citizens;
    private final MachineTokens tokens;

    AccountActors(StaffAccounts staff, CitizenAccounts citizens, MachineTokens tokens) {
        this.staff = staff;
        this.citizens = citizens;
        this.tokens = tokens;
    }

    @Override
    public Optional<Actor> refresh(Actor actor) {
        return switch (actor.kind()) {
            case STAFF -> staff.actor(new StaffId(actor.id()));
            case CITIZEN -> Optional.of(actor).filter(known -> !citizens.isClosed(new PersonId(known.id())));
            case ANONYMOUS, MACHINE, SYSTEM -> Optional.of(actor);
        };
    }

    @Override
    public Optional<Actor> findByToken(String token) {
        return tokens.find(token);
    }
}
