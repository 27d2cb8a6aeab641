package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.directory.Role;
import vn.motcua.documents.DocumentId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Work;

/**
 * The turns that a dossier takes off the straight way: completed by its applicant, promised anew, withdrawn, stopped,
 * taken back by who passed it on. Each command is one transaction, as in {@link Dossiers}.
 */
@Service
public class Turns {

    private static final int MOST_ITEMS = 30;
    private static final int CORRECTION_DAYS = 3;
    private static final String TOO_LATE = "Không bổ sung hồ sơ trong thời hạn (NĐ 118/2025 Điều 19 khoản 5)";

    private final DossierRepository dossiers;
    private final DossierPapers papers;
    private final SupplementRepository supplements;
    private final OnceOnly onceOnly;
    private final ResultEnds ends;
    private final JointRepository joints;
    private final LegalClock legalClock;
    private final Journal journal;
    private final Steps steps;
    private final Calendars calendars;
    private final Desks desks;
    private final Representations representations;
    private final DossierProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Turns(
            DossierRepository dossiers,
            DossierPapers papers,
            SupplementRepository supplements,
            OnceOnly onceOnly,
            ResultEnds ends,
            JointRepository joints,
            LegalClock legalClock,
            Journal journal,
            Steps steps,
            Calendars calendars,
            Desks desks,
            Representations representations,
            DossierProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.supplements = supplements;
        this.onceOnly = onceOnly;
        this.ends = ends;
        this.joints = joints;
        this.legalClock = legalClock;
        this.journal = journal;
        this.steps = steps;
        this.calendars = calendars;
        this.desks = desks;
        this.representations = representations;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the applicant, through the desk that received, to complete the dossier (form 02; NĐ 118/2025 Art. 19.5).
     *
     * @param items what is missing or wrong, one by one
     * @param wrongData what is wrong with data that is at hand, when a paper is wanted all the same; or null
     * @throws SupplementAlreadyRequested for a second request by anybody but a head or leader (Art. 16.3)
     * @throws DataHeldAlready when nothing is said to be wrong with what is at hand already (Art. 5.1i)
     */
    @Transactional
    public void requestSupplement(
            DossierCode code, Actor actor, List<String> items, @Nullable String reason, @Nullable String wrongData) {
        List<String> asked = stated(items);
        String stated = Dossiers.required(reason);
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        Step step = work.require(actor, StepKind.RECEIVE, StepKind.PROCESS, StepKind.REVIEW, StepKind.APPROVE_SIGN);
        dossier.requireUndecided();
        int earlier = supplements.list(dossier.id()).size();
        if (earlier > 0 && !mayAskAgain(step.kind())) {
            throw new SupplementAlreadyRequested();
        }
        String why = stated + onceOnly.require(dossier, asked, wrongData);
        DossierStatus before = dossier.state().status();
        Instant now = clock.instant();
        dossier.apply(DossierAction.REQUEST_SUPPLEMENT);
        Instant answerBy = calendars
                .of(dossier.identity().receivedAt())
                .due(now, LegalTime.calendarDays(properties.supplementDays()))
                .dueAt();
        supplements.insert(dossier.id(), new Supplement(earlier + 1, now, actor.name(), why, asked, answerBy, null));
        legalClock.pause(dossier, now);
        work.reopen(StepKind.RECEIVE, answerBy);
        work.describe(desks.summary(dossier));
        append(dossier, actor, DossierAction.REQUEST_SUPPLEMENT, before, why + ": " + String.join("; ", asked));
        save(dossier, work);
        events.publishEvent(new DossierEvent.SupplementRequested(dossier.about(), why, asked, answerBy));
    }

    /** The same where nothing is said to be wrong with what is at hand. */
    @Transactional
    public void requestSupplement(DossierCode code, Actor actor, List<String> items, @Nullable String reason) {
        requestSupplement(code, actor, items, reason, null);
    }

    /** Whether a second request may come from this step: its head or leader answers for the effect (QĐ 766, 2.1). */
    static boolean mayAskAgain(StepKind kind) {
        return kind == StepKind.REVIEW || kind == StepKind.APPROVE_SIGN;
    }

    /**
     * Takes what was asked for, from the applicant's account or over the counter; the desk then looks at it anew.
     *
     * @param files by the number of the item they answer, from 0
     */
    @Transactional
    public void resubmit(DossierCode code, Actor actor, Map<Integer, DocumentId> files, @Nullable String remark) {
        Dossier dossier = dossiers.lock(code);
        requireApplicantOrDesk(dossier, actor);
        DossierStatus before = dossier.state().status();
        Instant now = clock.instant();
        dossier.apply(DossierAction.RESUBMIT);
        Supplement asked = supplements.list(dossier.id()).getLast();
        supplements.end(dossier.id(), now);
        papers.addCompletion(dossier.id(), asked, files);
        Work work = steps.open(Dossiers.subject(dossier));
        work.reopen(StepKind.RECEIVE, null);
        work.describe(desks.summary(dossier));
        append(dossier, actor, DossierAction.RESUBMIT, before, Dossiers.written(remark));
        save(dossier, work);
        Dossier.Identity identity = dossier.identity();
        events.publishEvent(new DossierEvent.DossierCompleted(dossier.about(), identity.receivedAt()));
    }

    /**
     * The applicant takes the dossier back, on their own page or over the counter (NĐ 118/2025 Art. 21).
     *
     * @throws DecisionIssued when it is too late
     */
    @Transactional
    public void withdraw(DossierCode code, Actor actor, @Nullable String reason) {
        String why = Dossiers.required(reason);
        Dossier dossier = dossiers.lock(code);
        requireApplicantOrDesk(dossier, actor);
        end(dossier, actor, DossierAction.WITHDRAW, why);
    }

    /**
     * The desk stops the dossier (form 05).
     *
     * @throws DecisionIssued when it is too late
     */
    @Transactional
    public void stop(DossierCode code, Actor actor, @Nullable String reason) {
        String why = Dossiers.required(reason);
        Dossier dossier = dossiers.lock(code);
        desks.requireReception(actor, dossier.identity().receivedAt());
        end(dossier, actor, DossierAction.STOP, why);
    }

    private void end(Dossier dossier, Actor actor, DossierAction action, String why) {
        Work work = steps.open(Dossiers.subject(dossier));
        DossierStatus before = dossier.state().status();
        dossier.requireUndecided();
        if (isDecided(work.steps())) {
            throw new DecisionIssued();
        }
        Instant now = clock.instant();
        dossier.apply(action);
        legalClock.stop(dossier, now);
        supplements.end(dossier.id(), now);
        work.cancel();
        append(dossier, actor, action, before, why);
        save(dossier, work);
        events.publishEvent(new DossierEvent.DossierStopped(dossier.about(), why, action == DossierAction.WITHDRAW));
        JointPartMoved.announce(dossier, events);
    }

    /** Whether the decision on the dossier was issued. */
    static boolean isDecided(List<Step> steps) {
        return steps.stream().anyMatch(step -> step.kind() == StepKind.APPROVE_SIGN && step.state() == StepState.DONE);
    }

    /**
     * Promises the result anew, with an apology (form 04; NĐ 118/2025 Art. 19.6): once, by a leader of the agency that
     * decides, at least a day before the promised time.
     *
     * @param late whether the leader does it although less than a day is left; the journal says so
     * @throws ExtensionTooLate when less than a day is left
     * @throws AlreadyExtended when it was promised anew before
     */
    @Transactional
    public void extend(DossierCode code, Actor actor, @Nullable LocalDate to, @Nullable String reason, boolean late) {
        if (to == null) {
            throw new NewDateMissing();
        }
        String why = Dossiers.required(reason);
        Dossier dossier = dossiers.lock(code);
        if (!desks.holds(actor, Role.LEADER, dossier.identity().competent())) {
            throw new NotTheLeader();
        }
        dossier.requireUndecided();
        DossierStatus before = dossier.state().status();
        Instant now = clock.instant();
        Instant promised = dossier.state().promisedAt();
        Instant due = legalClock.extend(dossier, to, now);
        boolean inTime = promised != null && VietnamTime.dateOf(now).isBefore(VietnamTime.dateOf(promised));
        if (!inTime && !late) {
            throw new ExtensionTooLate();
        }
        dossier.extend(due);
        Work work = steps.open(Dossiers.subject(dossier));
        work.describe(desks.summary(dossier));
        append(
                dossier,
                actor,
                DossierAction.EXTEND,
                before,
                "Hẹn lại đến " + VietnamTime.full(due) + (inTime ? ": " : ", báo muộn hơn một ngày trước hạn: ") + why);
        save(dossier, work);
        events.publishEvent(new DossierEvent.DossierExtended(dossier.about(), why, due));
    }

    /** Takes back a step that the actor passed on, while nobody took what follows. */
    @Transactional
    public void recall(DossierCode code, Actor actor) {
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.RECALL);
        work.recall(actor);
        work.describe(desks.summary(dossier));
        append(dossier, actor, DossierAction.RECALL, before, null);
        save(dossier, work);
    }

    /**
     * The result is wrong: its case officer corrects it within three working days, at the agency's cost
     * (NĐ 118/2025 Art. 23.1). Whether it came in time is still judged by when it was finished first; the wrong one is
     * marked in the book, in the wallet and to whoever verifies it.
     *
     * @param basis the article it rests on
     */
    @Transactional
    public void correct(DossierCode code, Actor actor, @Nullable String reason, @Nullable String basis) {
        ResultEnds.Ending ending = new ResultEnds.Ending(
                IssuedResult.State.CORRECTING, Dossiers.required(reason), ResultRevocations.requiredBasis(basis));
        Dossier dossier = dossiers.lock(code);
        desks.requireReception(actor, dossier.identity().receivedAt());
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.CORRECT);
        Work work = steps.open(Dossiers.subject(dossier));
        Instant due = calendars
                .of(dossier.identity().competent())
                .due(clock.instant(), LegalTime.workingDays(CORRECTION_DAYS))
                .dueAt();
        work.reopen(StepKind.PROCESS, due);
        work.describe(desks.summary(dossier));
        ends.end(dossier, actor, ending, clock.instant());
        append(dossier, actor, DossierAction.CORRECT, before, ending.words());
        save(dossier, work);
        events.publishEvent(new DossierEvent.CorrectionBegun(dossier.about(), due));
    }

    /** A dossier that ended without a decision goes on at its desk: it was refused, stopped or withdrawn by mistake. */
    @Transactional
    public void reopen(DossierCode code, Actor actor, @Nullable String reason) {
        String why = Dossiers.required(reason);
        Dossier dossier = dossiers.lock(code);
        if (!desks.holds(actor, Role.LEADER, dossier.identity().competent())) {
            throw new NotTheLeader();
        }
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.REOPEN);
        legalClock.reopen(dossier, clock.instant());
        Work work = steps.open(Dossiers.subject(dossier));
        if (joints.isHeldBack(dossier)) {
            work.hold();
        } else {
            work.reopen(StepKind.RECEIVE, null);
        }
        work.describe(desks.summary(dossier));
        append(dossier, actor, DossierAction.REOPEN, before, why);
        save(dossier, work);
        events.publishEvent(new DossierEvent.DossierReopened(dossier.about(), why));
        JointPartMoved.announce(dossier, events);
    }

    /** Dossiers whose applicant did not complete them in time. */
    @Transactional(readOnly = true)
    public List<DossierId> listUnanswered() {
        return supplements.listUnanswered(clock.instant());
    }

    /** Closes one of them, unless it was answered meanwhile. */
    @Transactional
    public void closeUnanswered(DossierId id) {
        Dossier dossier = dossiers.lock(id);
        boolean waits = dossier.state().status() == DossierStatus.AWAITING_SUPPLEMENT
                && supplements.list(id).getLast().answerBy().isBefore(clock.instant());
        if (waits) {
            end(dossier, Actor.SYSTEM, DossierAction.STOP, TOO_LATE);
        }
    }

    /**
     * Tells applicants whose time is nearly over; each once, while offices are open. Whoever would be told on days off is
     * told on the last working day before.
     */
    @Transactional
    public void warnOfClosing() {
        Instant now = clock.instant();
        WorkingCalendar offices = calendars.standard();
        if (!offices.isOpen(now)) {
            return;
        }
        Instant nextDay = VietnamTime.dateOf(now)
                .plusDays(1)
                .atStartOfDay(VietnamTime.ZONE)
                .toInstant();
        Instant until = offices.nextOpening(nextDay).plus(Duration.ofDays(properties.supplementWarningDays()));
        for (DossierId id : supplements.warn(until, now)) {
            Dossier dossier = dossiers.lock(id);
            events.publishEvent(new DossierEvent.SupplementDue(
                    dossier.about(), supplements.list(id).getLast().answerBy()));
        }
    }

    private void requireApplicantOrDesk(Dossier dossier, Actor actor) {
        if (actor.kind() == Actor.Kind.CITIZEN) {
            if (!representations.mayRead(dossier, actor)) {
                throw new DossierNotFound();
            }
            return;
        }
        desks.requireReception(actor, dossier.identity().receivedAt());
    }

    private static List<String> stated(List<String> items) {
        List<String> asked = items.stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        if (asked.isEmpty() || asked.size() > MOST_ITEMS) {
            throw new SupplementItemsMissing();
        }
        return asked;
    }

    private void append(
            Dossier dossier, Actor actor, DossierAction action, DossierStatus before, @Nullable String reason) {
        journal.append(dossier, actor, action, before, dossier.state().status(), reason);
    }

    private void save(Dossier dossier, Work work) {
        dossiers.update(dossier);
        steps.save(work);
    }
}
