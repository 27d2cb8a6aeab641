package vn.motcua.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.platform.security.Actor;

/** Which step goes back to who passed it on: the last one done, by them, while nobody took what follows. */
final class RecallRule {

    private RecallRule() {}

    /** The step; empty when the actor has nothing to take back. */
    static Optional<Step> find(List<Step> steps, Actor actor) {
        return steps.stream()
                .filter(step -> step.state() == StepState.DONE && step.finishedAt() != null)
                .max(Step.LAST_IN_TIME)
                .filter(last -> Objects.equals(last.finishedBy(), actor.id())
                        && !Work.ASKED.equals(last.outcome())
                        && (last.kind() == StepKind.PROCESS || last.kind() == StepKind.REVIEW))
                .filter(last -> steps.stream()
                        .filter(Step::isActive)
                        .allMatch(step -> step.assignee() == null && step.seq() > last.seq()));
    }
}
