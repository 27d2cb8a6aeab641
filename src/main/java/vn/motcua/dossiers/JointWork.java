package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.documents.DocumentId;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Work;

/**
 * Lets the parts of a group follow one another: a part begins when all it waits for are finished, and stops when one of
 * them ended without a result. What has to happen follows from how the parts stand, so it may be looked at any number of
 * times; under the lock of the group it happens once. A command on a part holds the lock of that part only, and this
 * comes after its commit: no two ever wait for each other.
 */
@Service
class JointWork {

    /** Line of the paper under which a part gets the result of another; lines of procedures are below. */
    private static final int RESULT_LINE = 900;

    private final JointRepository joints;
    private final DossierRepository dossiers;
    private final DossierPapers papers;
    private final LegalClock legalClock;
    private final Journal journal;
    private final Steps steps;
    private final Desks desks;
    private final AssignmentRules rules;
    private final StaffNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JointWork(
            JointRepository joints,
            DossierRepository dossiers,
            DossierPapers papers,
            LegalClock legalClock,
            Journal journal,
            Steps steps,
            Desks desks,
            AssignmentRules rules,
            StaffNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.joints = joints;
        this.dossiers = dossiers;
        this.papers = papers;
        this.legalClock = legalClock;
        this.journal = journal;
        this.steps = steps;
        this.desks = desks;
        this.rules = rules;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Does what has to follow in this group. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void settle(JointId id) {
        DossierCode code = joints.lock(id);
        boolean moved = true;
        while (moved) {
            moved = false;
            List<JointRepository.Part> parts = joints.parts(id);
            for (JointRepository.Part part : parts) {
                moved = follow(id, code, part, parts) || moved;
            }
        }
    }

    /** Groups in which something has to follow; a few at a time. */
    @Transactional(readOnly = true)
    public List<JointId> listUnsettled() {
        return joints.listUnsettled(200);
    }

    private boolean follow(JointId id, DossierCode code, JointRepository.Part part, List<JointRepository.Part> parts) {
        if (part.state() == JointRepository.PartState.STARTED) {
            return false;
        }
        List<JointRepository.Part> before = parts.stream()
                .filter(other -> part.after().contains(other.number()))
                .toList();
        List<JointRepository.Part> ended =
                before.stream().filter(JointRepository.Part::ended).toList();
        boolean halted = part.state() == JointRepository.PartState.HALTED;
        Dossier dossier = dossiers.lock(part.dossier());
        DossierStatus status = dossier.state().status();
        if (status == DossierStatus.SUBMITTED && !ended.isEmpty()) {
            halt(dossier, code, ended.getFirst());
            joints.become(id, part.number(), JointRepository.PartState.HALTED);
            return true;
        }
        if (status == DossierStatus.STOPPED && halted && ended.isEmpty()) {
            waitAgain(dossier, code);
            joints.become(id, part.number(), JointRepository.PartState.WAITING);
            return true;
        }
        if (status == DossierStatus.SUBMITTED && before.stream().allMatch(other -> other.finishedAt() != null)) {
            start(dossier, code, before);
            joints.become(id, part.number(), JointRepository.PartState.STARTED);
            return true;
        }
        return false;
    }

    /** Its papers were looked at when the group was received; it is complete now, and its own time runs (Art. 17.3). */
    private void start(Dossier dossier, DossierCode code, List<JointRepository.Part> before) {
        Instant now = clock.instant();
        before.forEach(part -> passOn(part, dossier));
        Work work = steps.open(Dossiers.subject(dossier));
        Step step = work.begin();
        dossier.accept(now, legalClock.run(dossier, now));
        papers.check(dossier.id(), receiver(before, Actor.SYSTEM.name()), now);
        work.complete(step, Actor.SYSTEM, null);
        work.describe(desks.summary(dossier));
        String results = before.stream()
                .map(part -> part.procedureName() + " (" + part.code() + ")")
                .collect(Collectors.joining(", "));
        String why = before.isEmpty() ? "" : ": đã có kết quả " + results;
        append(dossier, DossierAction.ACCEPT, DossierStatus.SUBMITTED, "Nhóm liên thông " + code + why);
        dossiers.update(dossier);
        steps.save(work);
        events.publishEvent(new DossierEvent.DossierAccepted(
                dossier.about(), dossier.state().promisedAt()));
    }

    /** The result of one part is a paper of the next: nobody has to hand it in. */
    private void passOn(JointRepository.Part from, Dossier to) {
        for (Paper paper : papers.list(from.dossier())) {
            DocumentId document = paper.document();
            if (paper.purpose() != Paper.Purpose.COMPONENT && document != null) {
                int line = RESULT_LINE + from.number();
                papers.add(
                        to.id(),
                        List.of(new FiledPaper(line, 0, 0, document)),
                        Map.of(line, "Kết quả: " + from.procedureName() + " (" + from.code() + ")"));
            }
        }
    }

    /** Who received the first of them at the desk. */
    private String receiver(List<JointRepository.Part> before, String otherwise) {
        return before.stream()
                .flatMap(part -> journal.list(part.dossier()).stream())
                .filter(entry -> entry.action() == DossierAction.ACCEPT)
                .map(JournalEntry::actorName)
                .findFirst()
                .orElse(otherwise);
    }

    private void halt(Dossier dossier, DossierCode code, JointRepository.Part ended) {
        String why = "Nhóm liên thông " + code + ": " + ended.procedureName() + " (" + ended.code() + ") "
                + switch (ended.status()) {
                    case REFUSED -> "bị từ chối";
                    case WITHDRAWN -> "đã được người nộp rút";
                    default -> "đã dừng giải quyết";
                }
                + ", nên phần này không thể giải quyết";
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.STOP);
        Work work = steps.open(Dossiers.subject(dossier));
        work.cancel();
        append(dossier, DossierAction.STOP, before, why);
        dossiers.update(dossier);
        steps.save(work);
        Dossier.Identity identity = dossier.identity();
        events.publishEvent(new DossierEvent.DossierStopped(dossier.about(), why, false));
        rules.leadersOf(identity.competent())
                .forEach(leader -> notices.tell(
                        leader.id(),
                        "work.jointStopped",
                        Map.of(),
                        List.of(identity.code().value()),
                        "/viec/ho-so/" + identity.code().value()));
    }

    /** What it waits for goes on after all. */
    private void waitAgain(Dossier dossier, DossierCode code) {
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.REOPEN);
        Work work = steps.open(Dossiers.subject(dossier));
        work.hold();
        String why = "Nhóm liên thông " + code + ": phần trước được mở lại";
        append(dossier, DossierAction.REOPEN, before, why);
        dossiers.update(dossier);
        steps.save(work);
        events.publishEvent(new DossierEvent.DossierReopened(dossier.about(), why));
    }

    private void append(Dossier dossier, DossierAction action, DossierStatus before, String reason) {
        journal.append(dossier, Actor.SYSTEM, action, before, dossier.state().status(), reason);
    }
}
