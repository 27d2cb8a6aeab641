package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Role;
import vn.motcua.payments.Demands;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Work;

/**
 * A dossier whose work cannot go on until its applicant has paid (national status 6, nghĩa vụ tài chính): what the product
 * asks for itself goes on with the money; what is paid elsewhere, for example to the tax office, goes on when an officer
 * has seen the paper. Meanwhile the legal clock stands still, unless the procedure's policy lets it run on.
 */
@Service
public class FinancialDuties {

    private final DossierRepository dossiers;
    private final Journal journal;
    private final Steps steps;
    private final Desks desks;
    private final LegalClock legalClock;
    private final Demands demands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FinancialDuties(
            DossierRepository dossiers,
            Journal journal,
            Steps steps,
            Desks desks,
            LegalClock legalClock,
            Demands demands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.journal = journal;
        this.steps = steps;
        this.desks = desks;
        this.legalClock = legalClock;
        this.demands = demands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Waits for the applicant: for what is asked for this dossier, else for what the reason names.
     *
     * @param reason what has to be paid, and by which notice
     * @throws ReasonMissing when nobody says so
     */
    @Transactional
    public void request(DossierCode code, Actor actor, @Nullable String reason) {
        String why = Dossiers.required(reason);
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        work.suspend(work.require(actor, StepKind.PROCESS, StepKind.REVIEW));
        dossier.requireUndecided();
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.REQUEST_PAYMENT);
        legalClock.awaitPayment(dossier, clock.instant());
        save(dossier, work, actor, DossierAction.REQUEST_PAYMENT, before, why);
        events.publishEvent(new DossierEvent.PaymentAwaited(dossier.about(), why));
    }

    /**
     * It was paid elsewhere: the officer whose step it is, or the desk, has seen the paper.
     *
     * @param remark which paper
     * @throws ReasonMissing when nobody says so
     * @throws FeeUnpaid when something is asked for this dossier: its money is waited for
     */
    @Transactional
    public void confirm(DossierCode code, Actor actor, @Nullable String remark) {
        String paper = Dossiers.required(remark);
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        if (!desks.holds(actor, Role.RECEPTION_OFFICER, dossier.identity().receivedAt())) {
            work.require(actor);
        }
        demands.findOpen(DossierFees.payable(code)).ifPresent(demand -> {
            throw new FeeUnpaid(demand.amount());
        });
        goOn(dossier, work, actor, DossierAction.CONFIRM_PAYMENT, paper);
        events.publishEvent(new DossierEvent.WorkGoesOn(
                dossier.about(), paper, dossier.state().promisedAt()));
    }

    /** The money came that the locked dossier waits for. */
    void collected(Dossier dossier, String words) {
        goOn(dossier, steps.open(Dossiers.subject(dossier)), Actor.SYSTEM, DossierAction.COLLECT, words);
    }

    private void goOn(Dossier dossier, Work work, Actor actor, DossierAction action, String words) {
        DossierStatus before = dossier.state().status();
        Instant now = clock.instant();
        dossier.goOn(action, legalClock.paid(dossier, now));
        work.resume();
        save(dossier, work, actor, action, before, words);
    }

    private void save(
            Dossier dossier, Work work, Actor actor, DossierAction action, DossierStatus before, String words) {
        work.describe(desks.summary(dossier));
        journal.append(dossier, actor, action, before, dossier.state().status(), words);
        dossiers.update(dossier);
        steps.save(work);
    }
}
