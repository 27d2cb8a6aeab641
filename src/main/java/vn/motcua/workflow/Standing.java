package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a subject stands when it goes over to another plan: what was done is looked up in the plan from its beginning;
 * what is being done goes on where the rest of the plan has the same kind of step, or else at what comes next.
 *
 * @param open the steps of the plan that are to be done now
 * @param later those after them
 */
public record Standing(List<PlannedStep> open, List<PlannedStep> later) {

    /** Copies the lists. */
    public Standing {
        open = List.copyOf(open);
        later = List.copyOf(later);
    }

    /** What is to be done first. */
    public StepKind kind() {
        return open.getFirst().kind();
    }

    /**
     * Finds the place.
     *
     * @param steps of the subject as they are, in their order
     * @return empty when nothing of it is active, when agencies are being asked by an officer's own question, or when
     *     nothing but the hand-over would be left of unfinished work
     */
    public static Optional<Standing> of(List<Step> steps, List<PlannedStep> plan) {
        List<Step> active = steps.stream().filter(Step::isActive).toList();
        if (active.isEmpty() || isQuestion(active.getFirst())) {
            return Optional.empty();
        }
        int at = place(steps, active.getFirst(), plan);
        while (at < plan.size()) {
            List<PlannedStep> open = openAt(steps, plan, at);
            if (!open.isEmpty()) {
                boolean over = open.getFirst().kind() == StepKind.RETURN_RESULT
                        && active.getFirst().kind() != StepKind.RETURN_RESULT;
                return over
                        ? Optional.empty()
                        : Optional.of(new Standing(open, plan.subList(endOfGroup(plan, at), plan.size())));
            }
            at = endOfGroup(plan, at);
        }
        return Optional.empty();
    }

    private static int place(List<Step> steps, Step active, List<PlannedStep> plan) {
        int reached = 0;
        for (Step step : steps) {
            boolean begun = step.group() != null && step.group().equals(active.group());
            if (step.state() == StepState.DONE && !begun && !isQuestion(step) && !Work.ASKED.equals(step.outcome())) {
                reached = find(plan, reached, step.kind()).orElse(reached - 1) + 1;
            }
        }
        return find(plan, reached, active.kind()).orElse(reached);
    }

    /** Put in by an officer, not planned by a process. */
    private static boolean isQuestion(Step step) {
        return step.added() && step.kind() == StepKind.CONSULT;
    }

    private static Optional<Integer> find(List<PlannedStep> plan, int from, StepKind kind) {
        return IntStream.range(from, plan.size())
                .filter(i -> plan.get(i).kind() == kind)
                .boxed()
                .findFirst();
    }

    private static int endOfGroup(List<PlannedStep> plan, int at) {
        StepGroup group = plan.get(at).group();
        int end = at + 1;
        while (group != null && end < plan.size() && group.equals(plan.get(end).group())) {
            end++;
        }
        return end;
    }

    /** All of a group but those who answered already. */
    private static List<PlannedStep> openAt(List<Step> steps, List<PlannedStep> plan, int at) {
        List<PlannedStep> group = plan.subList(at, endOfGroup(plan, at));
        if (group.size() == 1) {
            return group;
        }
        List<PlannedStep> open = new ArrayList<>(group);
        open.removeIf(asked -> steps.stream()
                .anyMatch(step -> step.state() == StepState.DONE
                        && step.kind() == asked.kind()
                        && step.agency().equals(asked.agency())));
        return open;
    }

    /** Whether the plan leaves everything as it is. */
    public boolean isSameAs(List<Step> steps) {
        List<Step> active = steps.stream().filter(Step::isActive).toList();
        List<Step> planned =
                steps.stream().filter(step -> step.state() == StepState.PLANNED).toList();
        return same(active, open) && same(planned, later);
    }

    private static boolean same(List<Step> steps, List<PlannedStep> plan) {
        return steps.size() == plan.size()
                && IntStream.range(0, steps.size())
                        .allMatch(i -> steps.get(i).kind() == plan.get(i).kind()
                                && steps.get(i).role() == plan.get(i).role()
                                && steps.get(i).agency().equals(plan.get(i).agency())
                                && steps.get(i).budget().equals(plan.get(i).budget())
                                && Objects.equals(
                                        steps.get(i).group(), plan.get(i).group()));
    }
}
