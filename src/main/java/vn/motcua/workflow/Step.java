package vn.motcua.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.security.Actor;

/**
 * One step of one subject.
 *
 * @param id identity
 * @param seq position in the process: later steps have greater ones
 * @param kind what is done
 * @param role who may do it
 * @param agency where
 * @param group the group it runs side by side with, or null
 * @param budget working time it should take; zero when none was planned
 * @param state where it stands
 * @param assignee who took it
 * @param assigneeName their name
 * @param activatedAt since when it can be done
 * @param dueAt when its budget is used up
 * @param finishedAt when it was done
 * @param finishedBy who did it
 * @param outcome FORWARD or BACK
 * @param remark what its finisher wrote
 * @param added whether an officer put it in; a process planned the others
 */
public record Step(
        StepId id,
        int seq,
        StepKind kind,
        Role role,
        AgencyId agency,
        @Nullable StepGroup group,
        Duration budget,
        StepState state,
        @Nullable StaffId assignee,
        @Nullable String assigneeName,
        @Nullable Instant activatedAt,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt,
        @Nullable Long finishedBy,
        @Nullable String outcome,
        @Nullable String remark,
        boolean added) {

    /** What was put in by hand in an earlier round may stand behind what was done since. */
    static final Comparator<Step> LAST_IN_TIME = Comparator.comparing(
                    (Step step) -> Objects.requireNonNullElse(step.finishedAt(), Instant.MIN))
            .thenComparingInt(Step::seq);

    boolean isActive() {
        return state == StepState.ACTIVE;
    }

    boolean isOf(Actor actor) {
        return actor.kind() == Actor.Kind.STAFF && new StaffId(actor.id()).equals(assignee);
    }

    Step assignedTo(StaffId to, String name) {
        return new Step(
                id,
                seq,
                kind,
                role,
                agency,
                group,
                budget,
                state,
                to,
                name,
                activatedAt,
                dueAt,
                finishedAt,
                finishedBy,
                outcome,
                remark,
                added);
    }

    /** The same in another unit, where nobody has it yet. */
    Step at(AgencyId other) {
        return agency.equals(other)
                ? this
                : new Step(
                        id,
                        seq,
                        kind,
                        role,
                        other,
                        group,
                        budget,
                        state,
                        null,
                        null,
                        activatedAt,
                        dueAt,
                        finishedAt,
                        finishedBy,
                        outcome,
                        remark,
                        added);
    }

    Step activated(Instant now, @Nullable Instant due) {
        return moved(StepState.ACTIVE, now, due, null, null, outcome, remark);
    }

    Step done(Actor actor, String how, @Nullable String said, Instant now) {
        return moved(StepState.DONE, activatedAt, dueAt, now, actor.id(), how, said);
    }

    Step cancelled(Instant now) {
        return moved(StepState.CANCELLED, activatedAt, dueAt, now, finishedBy, outcome, remark);
    }

    /** To be done again; whoever had it keeps it. */
    Step planned() {
        return moved(StepState.PLANNED, activatedAt, dueAt, null, null, outcome, remark);
    }

    private Step moved(
            StepState to,
            @Nullable Instant since,
            @Nullable Instant due,
            @Nullable Instant finished,
            @Nullable Long by,
            @Nullable String how,
            @Nullable String said) {
        return new Step(
                id,
                seq,
                kind,
                role,
                agency,
                group,
                budget,
                to,
                assignee,
                assigneeName,
                since,
                due,
                finished,
                by,
                how,
                said,
                added);
    }
}
