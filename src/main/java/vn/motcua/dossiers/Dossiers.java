package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.documents.DocumentId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Subject;

/**
 * What is done to a dossier between filing and hand-over. Each command is one transaction: lock the dossier,
 * decide by the {@link Lifecycle} and by the role of its active step, update, append to the journal, publish.
 */
@Service
public class Dossiers {

    /** Kind of subject in the workflow room. */
    public static final String SUBJECT = "dossier";

    private final DossierRepository dossiers;
    private final DossierPapers papers;
    private final ClockLedger clockLedger;
    private final Journal journal;
    private final Steps steps;
    private final Calendars calendars;
    private final Desks desks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dossiers(
            DossierRepository dossiers,
            DossierPapers papers,
            ClockLedger clockLedger,
            Journal journal,
            Steps steps,
            Calendars calendars,
            Desks desks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.clockLedger = clockLedger;
        this.journal = journal;
        this.steps = steps;
        this.calendars = calendars;
        this.desks = desks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes sure that nobody changed the dossier since it was shown, and keeps it so to the end of the transaction.
     *
     * @param version the version that was shown
     * @throws StaleDossier saying who changed it, and when
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireVersion(DossierCode code, int version) {
        Dossier dossier = lock(code);
        if (dossier.state().version() != version) {
            JournalEntry last = journal.list(dossier.id()).getLast();
            throw new StaleDossier(last.actorName(), VietnamTime.dateTime(last.at()));
        }
    }

    /**
     * Receives a dossier as complete and valid; the legal time starts and the promised time is fixed
     * (NĐ 118/2025 Art. 17.3).
     */
    @Transactional
    public void accept(DossierCode code, Actor actor) {
        Dossier dossier = lock(code);
        Step step = steps.requireWorkable(subject(dossier), actor, StepKind.RECEIVE);
        DossierStatus before = dossier.state().status();
        Instant now = clock.instant();
        dossier.accept(now, dueAt(dossier, now));
        dossiers.update(dossier);
        clockLedger.start(dossier.id(), now);
        papers.check(dossier.id(), actor.name(), now);
        steps.complete(subject(dossier), step, actor, null);
        describe(dossier);
        journal(dossier, actor, DossierAction.ACCEPT, before, null);
        events.publishEvent(new DossierEvent.DossierAccepted(
                code,
                dossier.identity().account(),
                dossier.identity().procedureName(),
                dossier.state().promisedAt()));
    }

    /** Refuses to receive, with the reason that form 03 states (NĐ 118/2025 Art. 8.1b). */
    @Transactional
    public void refuse(DossierCode code, Actor actor, @Nullable String reason) {
        String stated = required(reason);
        Dossier dossier = lock(code);
        steps.requireWorkable(subject(dossier), actor, StepKind.RECEIVE);
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.REFUSE);
        dossiers.update(dossier);
        steps.cancel(subject(dossier));
        journal(dossier, actor, DossierAction.REFUSE, before, stated);
        events.publishEvent(new DossierEvent.DossierRefused(
                code, dossier.identity().account(), dossier.identity().procedureName(), stated));
    }

    /** Takes the active step: from now on it is the actor's work. */
    @Transactional
    public void take(DossierCode code, Actor actor) {
        Dossier dossier = lock(code);
        Step step = steps.requireWorkable(subject(dossier), actor);
        if (step.kind() == StepKind.RECEIVE || step.kind() == StepKind.RETURN_RESULT) {
            steps.take(step, actor);
            return;
        }
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.TAKE);
        dossiers.update(dossier);
        steps.take(step, actor);
        journal(dossier, actor, DossierAction.TAKE, before, null);
    }

    /** Finishes work, review, consultation or transfer and passes the dossier on. */
    @Transactional
    public void forward(DossierCode code, Actor actor, @Nullable String remark) {
        advance(
                code,
                actor,
                DossierAction.FORWARD,
                remark,
                StepKind.PROCESS,
                StepKind.REVIEW,
                StepKind.CONSULT,
                StepKind.TRANSFER);
    }

    /** Passes a dossier on whose consultation is past its deadline; while it waits for its applicant, nothing happens. */
    @Transactional
    public void endConsultation(DossierId id) {
        Dossier dossier = dossiers.lock(id);
        DossierStatus before = dossier.state().status();
        boolean running = Lifecycle.actionsIn(before).contains(DossierAction.FORWARD);
        if (running && !steps.endConsultation(subject(dossier)).isEmpty()) {
            dossier.apply(DossierAction.FORWARD);
            dossiers.update(dossier);
            journal(dossier, Actor.SYSTEM, DossierAction.FORWARD, before, "Hết thời hạn lấy ý kiến");
        }
    }

    /** The leader approves the draft result. */
    @Transactional
    public void approve(DossierCode code, Actor actor, @Nullable String remark) {
        advance(code, actor, DossierAction.APPROVE, remark, StepKind.APPROVE_SIGN);
    }

    private void advance(
            DossierCode code, Actor actor, DossierAction action, @Nullable String remark, StepKind... kinds) {
        Dossier dossier = lock(code);
        Step step = steps.requireWorkable(subject(dossier), actor, kinds);
        if (step.kind() == StepKind.APPROVE_SIGN && !papers.hasResult(dossier.id())) {
            throw new ResultMissing();
        }
        DossierStatus before = dossier.state().status();
        dossier.apply(action);
        journal(dossier, actor, action, before, remark);
        proceed(dossier, step, actor, remark);
    }

    /** Sends the dossier back to its case officer, with the reason; who had it keeps it. */
    @Transactional
    public void sendBack(DossierCode code, Actor actor, @Nullable String reason) {
        String stated = required(reason);
        Dossier dossier = lock(code);
        Step step = steps.requireWorkable(
                subject(dossier), actor, StepKind.REVIEW, StepKind.APPROVE_SIGN, StepKind.NUMBER_AND_SEAL);
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.SEND_BACK);
        dossiers.update(dossier);
        steps.sendBack(subject(dossier), step, actor, stated);
        journal(dossier, actor, DossierAction.SEND_BACK, before, stated);
    }

    /** Attaches the draft result; a later one takes the place of an earlier one. */
    @Transactional
    public void attachResult(DossierCode code, Actor actor, DocumentId document) {
        Dossier dossier = lock(code);
        steps.requireWorkable(subject(dossier), actor, StepKind.PROCESS, StepKind.REVIEW, StepKind.NUMBER_AND_SEAL);
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.ATTACH_RESULT);
        dossiers.update(dossier);
        papers.replaceResult(dossier.id(), document);
        journal(dossier, actor, DossierAction.ATTACH_RESULT, before, null);
    }

    /** The registrar gives the result its number; with it the work is finished. */
    @Transactional
    public void numberResult(DossierCode code, Actor actor, @Nullable String number) {
        if (number == null || number.isBlank()) {
            throw new NumberMissing();
        }
        Dossier dossier = lock(code);
        Step step = steps.requireWorkable(subject(dossier), actor, StepKind.NUMBER_AND_SEAL);
        DossierStatus before = dossier.state().status();
        dossier.number(number.strip());
        journal(dossier, actor, DossierAction.NUMBER_RESULT, before, number.strip());
        proceed(dossier, step, actor, null);
    }

    /**
     * Hands the result over to the applicant or a proxy (NĐ 118/2025 Art. 6.2, 22).
     *
     * @param receiver name of who takes it
     * @param identityChecked whether the officer compared their identity paper
     */
    @Transactional
    public void handOver(DossierCode code, Actor actor, @Nullable String receiver, boolean identityChecked) {
        if (receiver == null || receiver.isBlank() || !identityChecked) {
            throw new IdentityNotChecked();
        }
        Dossier dossier = lock(code);
        Step step = steps.requireWorkable(subject(dossier), actor, StepKind.RETURN_RESULT);
        DossierStatus before = dossier.state().status();
        Instant now = clock.instant();
        dossier.handOver(now);
        dossiers.update(dossier);
        steps.complete(subject(dossier), step, actor, receiver.strip());
        journal(dossier, actor, DossierAction.HAND_OVER, before, "Người nhận: " + receiver.strip());
        events.publishEvent(new DossierEvent.DossierHandedOver(
                code, dossier.identity().account(), dossier.identity().procedureName(), now));
    }

    private void proceed(Dossier dossier, Step step, Actor actor, @Nullable String remark) {
        List<Step> open = steps.complete(subject(dossier), step, actor, remark);
        boolean done = open.isEmpty() || open.getFirst().kind() == StepKind.RETURN_RESULT;
        if (done) {
            DossierStatus before = dossier.state().status();
            Instant now = clock.instant();
            dossier.finish(now);
            clockLedger.stop(dossier.id(), now);
            journal(dossier, actor, DossierAction.FINISH, before, null);
            events.publishEvent(new DossierEvent.DossierFinished(
                    dossier.identity().code(),
                    dossier.identity().account(),
                    dossier.identity().procedureName(),
                    dossier.identity().receivedAt(),
                    now));
        }
        dossiers.update(dossier);
    }

    private @Nullable Instant dueAt(Dossier dossier, Instant from) {
        var legalTime = dossier.identity().legalTime();
        return legalTime == null
                ? null
                : calendars
                        .of(dossier.identity().competent())
                        .due(from, legalTime)
                        .dueAt();
    }

    private Dossier lock(DossierCode code) {
        return dossiers.lock(dossiers.findId(code).orElseThrow(DossierNotFound::new));
    }

    private void journal(
            Dossier dossier, Actor actor, DossierAction action, DossierStatus before, @Nullable String reason) {
        journal.append(dossier.id(), actor, action, before, dossier.state().status(), reason);
    }

    private void describe(Dossier dossier) {
        steps.describe(subject(dossier), desks.summary(dossier));
    }

    static Subject subject(Dossier dossier) {
        return new Subject(SUBJECT, dossier.id().value());
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        return reason.strip();
    }
}
