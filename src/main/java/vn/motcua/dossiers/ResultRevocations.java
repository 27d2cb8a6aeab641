package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Role;
import vn.motcua.platform.security.Actor;

/** Results that are taken back after they were handed over (thu hồi), by a leader of the agency that issued them. */
@Service
public class ResultRevocations {

    private final DossierRepository dossiers;
    private final ResultEnds ends;
    private final Desks desks;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResultRevocations(
            DossierRepository dossiers,
            ResultEnds ends,
            Desks desks,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.ends = ends;
        this.desks = desks;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the result back: the book, the wallet and whoever verifies it say so, and the citizen is told.
     *
     * @param reason in words
     * @param basis the article it rests on
     * @throws ResultRevokedAlready when it was taken back before
     */
    @Transactional
    public void revoke(DossierCode code, Actor actor, @Nullable String reason, @Nullable String basis) {
        ResultEnds.Ending ending =
                new ResultEnds.Ending(IssuedResult.State.REVOKED, Dossiers.required(reason), requiredBasis(basis));
        Dossier dossier = dossiers.lock(code);
        if (!desks.holds(actor, Role.LEADER, dossier.identity().competent())) {
            throw new NotTheLeader();
        }
        DossierStatus before = dossier.state().status();
        Instant now = clock.instant();
        dossier.apply(DossierAction.REVOKE);
        ends.end(dossier, actor, ending, now);
        journal.append(
                dossier, actor, DossierAction.REVOKE, before, dossier.state().status(), ending.words());
        dossiers.update(dossier);
        events.publishEvent(new DossierEvent.ResultRevoked(dossier.about(), ending.words()));
    }

    /** @throws BasisMissing when there is none */
    static String requiredBasis(@Nullable String basis) {
        if (basis == null || basis.isBlank()) {
            throw new BasisMissing();
        }
        return basis.strip();
    }
}
