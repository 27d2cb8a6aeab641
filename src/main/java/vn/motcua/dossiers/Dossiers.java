package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.signing.Pin;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Subject;
import vn.motcua.workflow.Work;

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
    private final WalletIntake wallet;
    private final ResultSigning signing;
    private final ResultNumbering numbering;
    private final CopyCertification copies;
    private final LegalClock legalClock;
    private final Journal journal;
    private final Steps steps;
    private final Desks desks;
    private final DossierFees fees;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dossiers(
            DossierRepository dossiers,
            DossierPapers papers,
            WalletIntake wallet,
            ResultSigning signing,
            ResultNumbering numbering,
            CopyCertification copies,
            LegalClock legalClock,
            Journal journal,
            Steps steps,
            Desks desks,
            DossierFees fees,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.wallet = wallet;
        this.signing = signing;
        this.numbering = numbering;
        this.copies = copies;
        this.legalClock = legalClock;
        this.journal = journal;
        this.steps = steps;
        this.desks = desks;
        this.fees = fees;
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
     * (NĐ 118/2025 Art. 17.3); see {@link LegalClock#run} for what it does after a supplement.
     */
    @Transactional
    public void accept(DossierCode code, Actor actor) {
        accept(code, actor, clock.instant());
    }

    /** @param at when it was handed in, complete and valid */
    void accept(DossierCode code, Actor actor, Instant at) {
        Dossier dossier = lock(code);
        Work work = steps.open(subject(dossier));
        Step step = work.require(actor, StepKind.RECEIVE);
        DossierStatus before = dossier.state().status();
        dossier.accept(at, legalClock.run(dossier, at));
        wallet.keepPapers(dossier, papers.check(dossier.id(), actor.name(), at), actor, at);
        work.complete(step, actor, null);
        work.describe(desks.summary(dossier));
        journal(dossier, actor, DossierAction.ACCEPT, before, null);
        save(dossier, work);
        events.publishEvent(new DossierEvent.DossierAccepted(
                dossier.about(), dossier.state().promisedAt()));
    }

    /**
     * Refuses to receive, or as the leader after appraisal (form 03; NĐ 118/2025 Art. 8.1b, 19.3).
     *
     * @param basis the article that the refusal rests on
     */
    @Transactional
    public void refuse(DossierCode code, Actor actor, @Nullable String reason, @Nullable String basis) {
        String why = required(reason);
        String stated = why + " (căn cứ: " + ResultRevocations.requiredBasis(basis) + ")";
        Dossier dossier = lock(code);
        Work work = steps.open(subject(dossier));
        work.require(actor, StepKind.RECEIVE, StepKind.APPROVE_SIGN);
        dossier.requireUndecided();
        DossierStatus before = dossier.state().status();
        Instant now = clock.instant();
        dossier.apply(DossierAction.REFUSE);
        legalClock.stop(dossier, now);
        work.cancel();
        journal(dossier, actor, DossierAction.REFUSE, before, stated);
        save(dossier, work);
        events.publishEvent(new DossierEvent.DossierRefused(dossier.about(), stated));
        JointPartMoved.announce(dossier, events);
    }

    /** Takes the active step: from now on it is the actor's work. */
    @Transactional
    public void take(DossierCode code, Actor actor) {
        Dossier dossier = lock(code);
        Work work = steps.open(subject(dossier));
        Step step = work.require(actor);
        work.take(step, actor);
        if (step.kind() == StepKind.RECEIVE || step.kind() == StepKind.RETURN_RESULT) {
            steps.save(work);
            return;
        }
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.TAKE);
        journal(dossier, actor, DossierAction.TAKE, before, null);
        save(dossier, work);
    }

    /** Finishes work, review or transfer and passes the dossier on. */
    @Transactional
    public void forward(DossierCode code, Actor actor, @Nullable String remark) {
        advance(code, actor, DossierAction.FORWARD, remark, null, StepKind.PROCESS, StepKind.REVIEW, StepKind.TRANSFER);
    }

    /** Passes a dossier on whose consultation is past its deadline; while it waits for its applicant, nothing happens. */
    @Transactional
    public void endConsultation(DossierId id) {
        Dossier dossier = dossiers.lock(id);
        DossierStatus before = dossier.state().status();
        boolean running = Lifecycle.actionsIn(before).contains(DossierAction.FORWARD);
        Work work = steps.open(subject(dossier));
        if (running && !work.endConsultation().isEmpty()) {
            dossier.apply(DossierAction.FORWARD);
            journal(dossier, Actor.SYSTEM, DossierAction.FORWARD, before, "Hết thời hạn lấy ý kiến");
            save(dossier, work);
        }
    }

    /** The leader approves the draft result, which is signed on paper. */
    @Transactional
    public void approve(DossierCode code, Actor actor, @Nullable String remark) {
        approve(code, actor, remark, null);
    }

    /**
     * The leader approves the draft result.
     *
     * @param pin opens the leader's key, which signs it; null when it is signed on paper
     */
    @Transactional
    public void approve(DossierCode code, Actor actor, @Nullable String remark, @Nullable Pin pin) {
        advance(code, actor, DossierAction.APPROVE, remark, pin, StepKind.APPROVE_SIGN);
    }

    private void advance(
            DossierCode code,
            Actor actor,
            DossierAction action,
            @Nullable String typed,
            @Nullable Pin pin,
            StepKind... kinds) {
        String remark = written(typed);
        Dossier dossier = lock(code);
        Work work = steps.open(subject(dossier));
        Step step = work.require(actor, kinds);
        if (step.kind() == StepKind.APPROVE_SIGN && !papers.hasResult(dossier.id())) {
            throw new ResultMissing();
        }
        if (step.kind() == StepKind.APPROVE_SIGN) {
            copies.prepare(dossier, actor, pin);
        }
        String signed = pin == null ? null : signing.sign(dossier, actor, pin);
        DossierStatus before = dossier.state().status();
        dossier.apply(action);
        journal(
                dossier,
                actor,
                action,
                before,
                signed == null ? remark : remark == null ? signed : remark + ". " + signed);
        proceed(dossier, work, step, actor, remark);
    }

    /** Sends the dossier back to its case officer, with the reason; who had it keeps it. */
    @Transactional
    public void sendBack(DossierCode code, Actor actor, @Nullable String reason) {
        String stated = required(reason);
        Dossier dossier = lock(code);
        Work work = steps.open(subject(dossier));
        Step step = work.require(actor, StepKind.REVIEW, StepKind.APPROVE_SIGN, StepKind.NUMBER_AND_SEAL);
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.SEND_BACK);
        work.sendBack(step, actor, stated);
        journal(dossier, actor, DossierAction.SEND_BACK, before, stated);
        save(dossier, work);
    }

    /** Attaches the draft result; a later one takes the place of an earlier one. */
    @Transactional
    public void attachResult(DossierCode code, Actor actor, DocumentId document) {
        Dossier dossier = lock(code);
        Work work = steps.open(subject(dossier));
        work.require(actor, StepKind.PROCESS, StepKind.REVIEW, StepKind.NUMBER_AND_SEAL);
        DossierStatus before = dossier.state().status();
        dossier.draft(null);
        papers.replaceResult(dossier.id(), document);
        journal(dossier, actor, DossierAction.ATTACH_RESULT, before, null);
        dossiers.update(dossier);
    }

    /** The registrar gives the result its number, sealed on paper; with it the work is finished. */
    @Transactional
    public void numberResult(DossierCode code, Actor actor, @Nullable String number) {
        numberResult(code, actor, number, null);
    }

    /**
     * The registrar gives the result its number; with it the work is finished.
     *
     * @param number as typed; nothing takes the next one of its book
     * @param pin opens the agency's key, which seals it; null when it is sealed on paper
     * @throws NumberMissing when nothing is typed and its procedure has no book
     */
    @Transactional
    public void numberResult(DossierCode code, Actor actor, @Nullable String number, @Nullable Pin pin) {
        Dossier dossier = lock(code);
        Work work = steps.open(subject(dossier));
        Step step = work.require(actor, StepKind.NUMBER_AND_SEAL);
        DossierStatus before = dossier.state().status();
        ResultNumbering.Given given = numbering.give(dossier, actor, written(number), pin);
        dossier.number(given.number());
        journal(dossier, actor, DossierAction.NUMBER_RESULT, before, given.words());
        proceed(dossier, work, step, actor, null);
    }

    /**
     * Hands the result over to the applicant or a proxy (NĐ 118/2025 Art. 6.2, 22).
     *
     * @param receiver name of who takes it
     * @param identityChecked whether the officer compared their identity paper
     * @throws FeeUnpaid when fees are asked for and not paid
     */
    @Transactional
    public void handOver(DossierCode code, Actor actor, @Nullable String receiver, boolean identityChecked) {
        if (receiver == null || receiver.isBlank() || !identityChecked) {
            throw new IdentityNotChecked();
        }
        Dossier dossier = lock(code);
        Work work = steps.open(subject(dossier));
        Step step = work.require(actor, StepKind.RETURN_RESULT);
        fees.requirePaid(dossier);
        DossierStatus before = dossier.state().status();
        Instant now = clock.instant();
        dossier.handOver(now);
        work.complete(step, actor, receiver.strip());
        journal(dossier, actor, DossierAction.HAND_OVER, before, "Người nhận: " + receiver.strip());
        wallet.keepResult(dossier, actor, now);
        save(dossier, work);
        events.publishEvent(new DossierEvent.DossierHandedOver(dossier.about(), now));
    }

    private void proceed(Dossier dossier, Work work, Step step, Actor actor, @Nullable String remark) {
        List<Step> open = work.complete(step, actor, remark);
        boolean done = open.isEmpty() || open.getFirst().kind() == StepKind.RETURN_RESULT;
        if (done) {
            DossierStatus before = dossier.state().status();
            Instant now = clock.instant();
            dossier.finish(now);
            legalClock.stop(dossier, now);
            journal(dossier, actor, DossierAction.FINISH, before, null);
            events.publishEvent(new DossierEvent.DossierFinished(
                    dossier.about(), dossier.identity().receivedAt(), now));
            JointPartMoved.announce(dossier, events);
        }
        save(dossier, work);
    }

    private void save(Dossier dossier, Work work) {
        dossiers.update(dossier);
        steps.save(work);
    }

    private Dossier lock(DossierCode code) {
        return dossiers.lock(code);
    }

    private void journal(
            Dossier dossier, Actor actor, DossierAction action, DossierStatus before, @Nullable String reason) {
        journal.append(dossier, actor, action, before, dossier.state().status(), reason);
    }

    static Subject subject(Dossier dossier) {
        return new Subject(SUBJECT, dossier.id().value());
    }

    /** What was typed, or null when that is nothing. */
    static @Nullable String written(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** @throws ReasonMissing when there is none */
    static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        return reason.strip();
    }
}
