package vn.motcua.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An internal process (quy trình nội bộ) as it was published: it never changes, a new version is another template.
 * It begins at the desk and ends there; agencies that are consulted together stand one after the other and share a
 * group.
 *
 * @param id of letters, digits, dots and dashes, for example {@code 1.000894-v2}
 * @param name what it is about
 * @param steps in their order
 */
public record ProcessTemplate(String id, String name, List<TemplateStep> steps) {

    public ProcessTemplate {
        steps = List.copyOf(steps);
        check(id.matches("[A-Za-z0-9._-]+"), "id " + id);
        check(!name.isBlank(), "no name");
        check(!steps.isEmpty() && steps.getFirst().kind() == StepKind.RECEIVE, "does not begin with RECEIVE");
        check(steps.getLast().kind() == StepKind.RETURN_RESULT, "does not end with RETURN_RESULT");
        Map<Integer, StepGroup> groups = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            TemplateStep step = steps.get(i);
            StepGroup group = step.group();
            check(step.seq() == i + 1, "step " + step.seq() + " at position " + (i + 1));
            if (group != null) {
                boolean goesOn = group.equals(steps.get(i - 1).group());
                check(step.kind() == StepKind.CONSULT, step.kind() + " in a group");
                check(goesOn == (groups.put(group.number(), group) != null), "group " + group + " is interrupted");
                check(goesOn || group.equals(steps.get(i + 1).group()), "group " + group + " of one step");
                check(group.join() != JoinRule.DEADLINE || step.budget() != null, "deadline without time");
            }
        }
    }

    private static void check(boolean good, String problem) {
        if (!good) {
            throw new IllegalArgumentException("Not a process: " + problem);
        }
    }
}
