package vn.motcua.dossiers;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.directory.ErrandAtDesk;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** Tells what an officer received and handed over, for the ticket of whoever stands there. */
@Component
class DeskErrands {

    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;

    DeskErrands(ApplicationEventPublisher events, CurrentActor currentActor) {
        this.events = events;
        this.currentActor = currentActor;
    }

    /** A dossier that an officer files was brought there; one that was filed online may be received with nobody there. */
    @EventListener
    void tell(DossierMilestone reached) {
        Actor officer = currentActor.get();
        if (officer.kind() != Actor.Kind.STAFF) {
            return;
        }
        switch (reached.kind()) {
            case FILED -> tell(reached, ErrandAtDesk.Kind.RECEIVED, true, officer);
            case RECEIVED -> tell(reached, ErrandAtDesk.Kind.RECEIVED, false, officer);
            case HANDED_OVER -> tell(reached, ErrandAtDesk.Kind.HANDED_OVER, true, officer);
            case FINISHED -> {
                // Nobody has to be there for it.
            }
        }
    }

    private void tell(DossierMilestone reached, ErrandAtDesk.Kind kind, boolean inPerson, Actor officer) {
        events.publishEvent(new ErrandAtDesk(reached.code().value(), kind, inPerson, officer, reached.at()));
    }
}
