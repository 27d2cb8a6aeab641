package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Asked;
import vn.motcua.workflow.Errand;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Work;

/**
 * Opinions of other agencies, asked side by side (NĐ 118/2025 Art. 19.4) or one after the other (Art. 20.2): who was asked what, until when, and what was
 * answered. The case officer goes on when the rule is met, or by a recorded basis; a late answer is kept and both sides'
 * leaders are told.
 */
@Service
public class Consultations {

    private static final int MOST = 20;
    private static final int MOST_DAYS = 30;
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private final DossierRepository dossiers;
    private final ConsultationRepository consultations;
    private final Journal journal;
    private final Steps steps;
    private final AssignmentRules rules;
    private final Agencies agencies;
    private final StaffNotices notices;
    private final Calendars calendars;
    private final Clock clock;

    Consultations(
            DossierRepository dossiers,
            ConsultationRepository consultations,
            Journal journal,
            Steps steps,
            AssignmentRules rules,
            Agencies agencies,
            StaffNotices notices,
            Calendars calendars,
            Clock clock) {
        this.dossiers = dossiers;
        this.consultations = consultations;
        this.journal = journal;
        this.steps = steps;
        this.rules = rules;
        this.agencies = agencies;
        this.notices = notices;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Asks; the work of the case officer waits meanwhile.
     *
     * @throws QuestionMissing without a question
     * @throws NobodyAsked without an agency, or with one twice
     * @throws DeadlinePast when an agency would have to answer before now
     * @throws NobodyAnswers when nobody at an agency gives opinions
     */
    @Transactional
    public void ask(DossierCode code, Actor actor, Consultation.Question question) {
        Instant now = clock.instant();
        String text = Dossiers.written(question.text());
        if (text == null) {
            throw new QuestionMissing();
        }
        check(question.agencies(), now);
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        Step step = work.require(actor, StepKind.PROCESS);
        dossier.requireUndecided();
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.CONSULT);
        steps.consult(work, step, actor, question.join(), question.agencies());
        question.agencies()
                .forEach(asked -> consultations.insert(dossier, asked, question.join(), text, actor.name(), now));
        String asked = question.agencies().stream()
                .map(one -> name(one) + " (trước " + VietnamTime.full(one.deadline()) + ")")
                .collect(Collectors.joining(", "));
        append(dossier, actor, DossierAction.CONSULT, before, asked + ": " + text);
        for (Asked one : question.agencies()) {
            tell(one.agency(), code, one.deadline());
        }
    }

    /**
     * Sends the dossier from agency to agency, each with a task and its own time, which begins when the one before it has
     * answered; then the work of the case officer goes on (phiếu chuyển xử lý; NĐ 118/2025 Art. 20.2).
     *
     * @throws NobodyAsked without an agency, or with one twice
     * @throws ErrandUnfit for an agency without a task, or without a time
     * @throws NobodyAnswers when nobody at an agency gives opinions
     */
    @Transactional
    public void askInTurn(DossierCode code, Actor actor, List<Consultation.Errand> errands) {
        Instant now = clock.instant();
        List<String> tasks = tasks(errands);
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        Step step = work.require(actor, StepKind.PROCESS);
        dossier.requireUndecided();
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.CONSULT);
        steps.sendRound(
                work,
                step,
                actor,
                errands.stream()
                        .map(errand -> new Errand(errand.agency(), WORKING_DAY.multipliedBy(errand.days())))
                        .toList());
        for (int i = 0; i < errands.size(); i++) {
            consultations.insert(dossier, errands.get(i), i + 1, tasks.get(i), actor.name(), now);
        }
        String way = IntStream.range(0, errands.size())
                .mapToObj(i -> (i + 1) + ". " + name(errands.get(i).agency()) + " ("
                        + errands.get(i).days() + " ngày làm việc): " + tasks.get(i))
                .collect(Collectors.joining("; "));
        append(dossier, actor, DossierAction.CONSULT, before, "Chuyển xử lý lần lượt: " + way);
        steps.list(Dossiers.subject(dossier)).stream()
                .filter(next -> next.kind() == StepKind.CONSULT && next.state() == StepState.ACTIVE)
                .forEach(next -> begin(dossier, next, now));
    }

    private List<String> tasks(List<Consultation.Errand> errands) {
        long different =
                errands.stream().map(Consultation.Errand::agency).distinct().count();
        if (errands.isEmpty() || errands.size() > MOST || different < errands.size()) {
            throw new NobodyAsked();
        }
        List<String> tasks = new ArrayList<>();
        for (Consultation.Errand errand : errands) {
            String task = Dossiers.written(errand.task());
            if (task == null || errand.days() < 1 || errand.days() > MOST_DAYS) {
                throw new ErrandUnfit(name(errand.agency()), MOST_DAYS);
            }
            if (rules.candidates(Role.CONSULTED_AGENCY, errand.agency()).isEmpty()) {
                throw new NobodyAnswers(name(errand.agency()));
            }
            tasks.add(task);
        }
        return tasks;
    }

    /** The turn of the step's agency has come, if agencies work in turn: from now on its time runs, and it is told. */
    private void begin(Dossier dossier, Step step, Instant now) {
        open(consultations.list(dossier.id()), step)
                .filter(errand -> errand.isInTurn() && errand.begunAt() == null)
                .ifPresent(errand -> {
                    consultations.begin(errand, now, step.dueAt());
                    tell(step.agency(), dossier.identity().code(), step.dueAt());
                });
    }

    private void tell(AgencyId agency, DossierCode code, @Nullable Instant deadline) {
        rules.candidates(Role.CONSULTED_AGENCY, agency)
                .forEach(member -> notices.tell(
                        member.id(),
                        "work.consulted",
                        Map.of(
                                DossierNoticeKinds.DEADLINE,
                                deadline == null ? "khi có thể" : VietnamTime.full(deadline)),
                        List.of(code.value()),
                        "/viec/ho-so/" + code.value()));
    }

    private void check(List<Asked> asked, Instant now) {
        long different = asked.stream().map(Asked::agency).distinct().count();
        if (asked.isEmpty() || asked.size() > MOST || different < asked.size()) {
            throw new NobodyAsked();
        }
        for (Asked one : asked) {
            if (!one.deadline().isAfter(now)) {
                throw new DeadlinePast(name(one));
            }
            if (rules.candidates(Role.CONSULTED_AGENCY, one.agency()).isEmpty()) {
                throw new NobodyAnswers(name(one));
            }
        }
    }

    /**
     * Answers for the agency that was asked, also after its deadline.
     *
     * @throws AnswerMissing without an opinion, or with no words to one that is not plain agreement
     * @throws NothingAsked when the actor's agency was not asked, or answered
     */
    @Transactional
    public void answer(DossierCode code, Actor actor, Consultation.@Nullable Opinion opinion, @Nullable String words) {
        String answer = Dossiers.written(words);
        if (opinion == null || (answer == null && opinion != Consultation.Opinion.AGREE)) {
            throw new AnswerMissing();
        }
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        DossierStatus before = dossier.state().status();
        boolean active = work.steps().stream()
                .anyMatch(step -> step.kind() == StepKind.CONSULT
                        && step.state() == StepState.ACTIVE
                        && steps.mayWork(actor, step));
        dossier.apply(DossierAction.ANSWER);
        Instant now = clock.instant();
        Consultation asked;
        List<Step> next = List.of();
        if (active) {
            Step step = work.require(actor, StepKind.CONSULT);
            asked = recorded(dossier, step);
            next = work.complete(step, actor, answer);
        } else {
            asked = late(consultations.list(dossier.id()), work.steps(), actor).orElseThrow(NothingAsked::new);
        }
        consultations.answer(asked, actor.name(), now, opinion, answer == null ? "" : answer);
        String said =
                agencies.get(asked.agency()).name() + ": " + words(opinion) + (answer == null ? "" : ": " + answer);
        boolean late = asked.deadline() != null && now.isAfter(asked.deadline());
        append(dossier, actor, DossierAction.ANSWER, before, late ? "Trả lời muộn. " + said : said);
        steps.save(work);
        next.stream().filter(step -> step.kind() == StepKind.CONSULT).forEach(step -> begin(dossier, step, now));
        if (late) {
            Stream.concat(
                            rules.leadersOf(asked.agency()).stream(),
                            rules.leadersOf(dossier.identity().competent()).stream())
                    .distinct()
                    .forEach(leader -> notices.tell(
                            leader.id(),
                            "work.opinionLate",
                            Map.of(
                                    DossierNoticeKinds.AGENCY,
                                    agencies.get(asked.agency()).name()),
                            List.of(code.value()),
                            "/viec/ho-so/" + code.value()));
        }
    }

    /** The question of an active step; a step that the process planned has none until it is answered. */
    private Consultation recorded(Dossier dossier, Step step) {
        return open(consultations.list(dossier.id()), step).orElseGet(() -> {
            Instant deadline = step.dueAt() == null ? clock.instant() : step.dueAt();
            JoinRule join = step.group() == null ? JoinRule.ALL : step.group().join();
            consultations.insert(
                    dossier,
                    new Asked(step.agency(), deadline),
                    join,
                    "Theo quy trình nội bộ",
                    "Quy trình",
                    clock.instant());
            return open(consultations.list(dossier.id()), step).orElseThrow(NothingAsked::new);
        });
    }

    private static Optional<Consultation> open(List<Consultation> all, Step step) {
        return all.stream()
                .filter(asked -> asked.isOpen() && asked.agency().equals(step.agency()))
                .reduce((first, second) -> second);
    }

    /** What the actor's agency was asked and never answered, when it is no longer waited for. */
    Optional<Consultation> late(List<Consultation> all, List<Step> work, Actor actor) {
        return all.stream()
                .filter(asked -> asked.isOpen() && asked.begunAt() != null)
                .filter(asked -> work.stream()
                        .anyMatch(step -> step.kind() == StepKind.CONSULT
                                && step.state() == StepState.CANCELLED
                                && step.agency().equals(asked.agency())
                                && steps.mayWork(actor, step)))
                .findFirst();
    }

    /**
     * Goes on without the answers that are missing, for a stated reason.
     *
     * @throws BasisMissing without one
     * @throws NothingAsked when nobody is being asked
     */
    @Transactional
    public void breakOff(DossierCode code, Actor actor, @Nullable String basis) {
        String why = Dossiers.written(basis);
        if (why == null) {
            throw new BasisMissing();
        }
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        if (!mayBreakOff(work.steps(), actor)) {
            throw new NothingAsked();
        }
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.BREAK_OFF);
        work.breakOff();
        consultations.breakOff(dossier.id(), why);
        append(dossier, actor, DossierAction.BREAK_OFF, before, why);
        steps.save(work);
    }

    /** Whether agencies are being asked and the actor does or heads the work that waits for them. */
    boolean mayBreakOff(List<Step> all, Actor actor) {
        boolean asking =
                all.stream().anyMatch(step -> step.kind() == StepKind.CONSULT && step.state() == StepState.ACTIVE);
        return asking
                && all.stream()
                        .filter(step -> step.kind() == StepKind.PROCESS)
                        .anyMatch(step -> steps.mayWork(actor, step) || rules.isHead(actor, step.agency()));
    }

    /**
     * Tells the leaders of both sides and of the desk what was not answered in time (NĐ 118/2025 Art. 19.4), while
     * offices are open.
     */
    @Transactional
    public void reportOverdue() {
        if (!calendars.standard().isOpen(clock.instant())) {
            return;
        }
        Map<StaffId, Set<String>> codes = new LinkedHashMap<>();
        for (ConsultationRepository.Overdue overdue : consultations.takeOverdue(clock.instant())) {
            Dossier.Identity identity = dossiers.get(overdue.code()).identity();
            Stream.of(overdue.agency(), identity.competent(), identity.receivedAt())
                    .flatMap(agency -> rules.leadersOf(agency).stream())
                    .forEach(leader -> codes.computeIfAbsent(leader.id(), id -> new LinkedHashSet<>())
                            .add(overdue.code().value()));
        }
        codes.forEach((leader, late) ->
                notices.tell(leader, "work.opinionsOverdue", Map.of(), List.copyOf(late), "/viec?ds=qua-han"));
    }

    private String name(Asked asked) {
        return name(asked.agency());
    }

    private String name(AgencyId agency) {
        return agencies.get(agency).name();
    }

    private static String words(Consultation.Opinion opinion) {
        return switch (opinion) {
            case AGREE -> "đồng ý";
            case DISAGREE -> "không đồng ý";
            case OTHER -> "ý kiến khác";
        };
    }

    private void append(Dossier dossier, Actor actor, DossierAction action, DossierStatus before, String reason) {
        journal.append(dossier, actor, action, before, dossier.state().status(), reason);
        dossiers.update(dossier);
    }
}
