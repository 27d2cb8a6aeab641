package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.dossiers.IntakeRepository.Stage;
import vn.motcua.dossiers.IntakeRepository.Waiting;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Subject;

/**
 * Tells the officers of a desk of online dossiers, and its head when nobody took one in two working hours or answered in
 * eight (NĐ 118/2025 Art. 17.2). Nobody is told outside working hours; everybody gets one message about all.
 */
@Service
class IntakeWatch {

    private static final int AT_ONCE = 500;
    private static final String LIST = "/viec?ds=cho-tiep-nhan";

    private final IntakeRepository intake;
    private final IntakeTimers timers;
    private final Steps steps;
    private final AssignmentRules rules;
    private final StaffMembers staff;
    private final StaffNotices notices;
    private final Clock clock;

    IntakeWatch(
            IntakeRepository intake,
            IntakeTimers timers,
            Steps steps,
            AssignmentRules rules,
            StaffMembers staff,
            StaffNotices notices,
            Clock clock) {
        this.intake = intake;
        this.timers = timers;
        this.steps = steps;
        this.rules = rules;
        this.staff = staff;
        this.notices = notices;
        this.clock = clock;
    }

    /** Looks once; a second look changes nothing. */
    @Transactional
    public void look() {
        intake.takeTurns();
        Instant now = clock.instant();
        intake.endAnswered(now);
        intake.listNew(AT_ONCE).forEach(waiting -> intake.set(waiting, timers.of(waiting.desk(), waiting.since())));
        for (Stage stage : Stage.values()) {
            Map<StaffMember, List<String>> told = new LinkedHashMap<>();
            List<Waiting> due = intake.listDue(stage, now).stream()
                    .filter(waiting -> timers.isOpen(waiting.desk(), now))
                    .toList();
            for (Waiting waiting : due) {
                recipients(stage, waiting)
                        .forEach(member -> told.computeIfAbsent(member, one -> new ArrayList<>())
                                .add(waiting.code().value()));
            }
            told.forEach((member, codes) -> notices.tell(member.id(), kind(stage), Map.of(), codes, LIST));
            intake.mark(stage, due, now);
        }
    }

    private Collection<StaffMember> recipients(Stage stage, Waiting waiting) {
        List<StaffMember> assignee = assignee(waiting);
        AgencyId desk = waiting.desk();
        return switch (stage) {
            case ALERTED -> assignee.isEmpty() ? rules.candidates(Role.RECEPTION_OFFICER, desk) : assignee;
            case UNTAKEN -> assignee.isEmpty() ? rules.leadersOf(desk) : List.of();
            case UNANSWERED -> rules.leadersOf(desk);
        };
    }

    private List<StaffMember> assignee(Waiting waiting) {
        return steps.list(new Subject(Dossiers.SUBJECT, waiting.id().value())).stream()
                .filter(step -> step.kind() == StepKind.RECEIVE && step.state() == StepState.ACTIVE)
                .map(Step::assignee)
                .filter(Objects::nonNull)
                .map(staff::get)
                .toList();
    }

    private static String kind(Stage stage) {
        return switch (stage) {
            case ALERTED -> "work.intakeNew";
            case UNTAKEN -> "work.intakeUntaken";
            case UNANSWERED -> "work.intakeUnanswered";
        };
    }
}
