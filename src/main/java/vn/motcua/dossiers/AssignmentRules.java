package vn.motcua.dossiers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Absences;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;
import vn.motcua.workflow.Steps;

/**
 * Who may give which work to whom. A head or leader of the unit gives any, but a leader's only a leader; whoever has it
 * passes it on to a colleague; a colleague takes over what somebody has who is absent or works elsewhere now, and at a
 * desk, where citizens stand, anything.
 */
@Component
class AssignmentRules {

    private final Desks desks;
    private final Steps steps;
    private final StaffMembers staff;
    private final Absences absences;
    private final Agencies agencies;

    AssignmentRules(Desks desks, Steps steps, StaffMembers staff, Absences absences, Agencies agencies) {
        this.desks = desks;
        this.steps = steps;
        this.staff = staff;
        this.absences = absences;
        this.agencies = agencies;
    }

    /** The active step that the actor may give to somebody. */
    Optional<Step> find(List<Step> all, Actor actor) {
        return all.stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .filter(step -> mayGive(actor, step) || mayTakeOver(actor, step))
                .findFirst();
    }

    /** Whether the actor may give this work to this colleague. */
    boolean mayAssign(Actor actor, Step step, StaffId to) {
        return mayGive(actor, step) || (to.value() == actor.id() && mayTakeOver(actor, step));
    }

    private boolean mayGive(Actor actor, Step step) {
        boolean heads = step.role() == Role.LEADER ? isLeader(actor, step.agency()) : isHead(actor, step.agency());
        return actor.kind() == Actor.Kind.STAFF && (heads || isOf(step, actor));
    }

    private boolean mayTakeOver(Actor actor, Step step) {
        StaffId assignee = step.assignee();
        return actor.kind() == Actor.Kind.STAFF
                && assignee != null
                && !isOf(step, actor)
                && steps.mayWork(actor, step)
                && (isAtDesk(step) || isGone(assignee, step));
    }

    /** Whether somebody is absent today, or does not hold the role of the step any more. */
    private boolean isGone(StaffId assignee, Step step) {
        return candidates(step.role(), step.agency()).stream()
                .noneMatch(member -> member.id().equals(assignee));
    }

    private static boolean isOf(Step step, Actor actor) {
        return new StaffId(actor.id()).equals(step.assignee());
    }

    private static boolean isAtDesk(Step step) {
        return step.kind() == StepKind.RECEIVE || step.kind() == StepKind.RETURN_RESULT;
    }

    /** Whether the actor heads this unit or one above it. */
    boolean isHead(Actor actor, AgencyId agency) {
        return desks.holds(actor, Role.DIVISION_HEAD, agency) || desks.holds(actor, Role.LEADER, agency);
    }

    /** Whether the actor leads this unit or one above it. */
    boolean isLeader(Actor actor, AgencyId agency) {
        return desks.holds(actor, Role.LEADER, agency);
    }

    /** Who could do the work of this role at this unit today, those who are away left out. */
    List<StaffMember> candidates(Role role, AgencyId agency) {
        List<StaffMember> able = staff.listWithRole(role, agencies.listAbove(agency));
        Set<StaffId> absent =
                absences.listAbsent(able.stream().map(StaffMember::id).toList());
        return able.stream().filter(member -> !absent.contains(member.id())).toList();
    }

    /** Who leads a desk: its own leaders, else those of the nearest unit above that has some. */
    List<StaffMember> leadersOf(AgencyId desk) {
        return agencies.listAbove(desk).stream()
                .map(unit -> staff.listWithRole(Role.LEADER, List.of(unit)))
                .filter(leaders -> !leaders.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
