package vn.motcua.catalog.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.catalog.ProcessLine;
import vn.motcua.catalog.ProcessProblem;
import vn.motcua.directory.Role;
import vn.motcua.platform.web.Page;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.UnitRule;

/** Lines of an internal process in words; what cannot be read is shown as it was typed. */
final class ProcessText {

    static final String DEPARTMENT = UnitRule.Place.PROVINCIAL_DEPARTMENT.name() + ":";

    private ProcessText() {}

    static String kind(Page page, ProcessLine line) {
        return word(page, "step", line.kind(), StepKind.values());
    }

    static String role(Page page, String role) {
        return word(page, "role", role, Role.values());
    }

    static String unit(Page page, ProcessLine line) {
        return line.unit().startsWith(DEPARTMENT)
                ? line.unit().substring(DEPARTMENT.length())
                : word(page, "unit", line.unit(), UnitRule.Place.values());
    }

    static String join(Page page, ProcessLine line) {
        return word(page, "join", line.join(), JoinRule.values());
    }

    /** "2 giờ", or a dash. */
    static String hours(Page page, ProcessLine line) {
        return line.hours().isEmpty() ? "–" : page.text("catalog.process.hours.value", line.hours());
    }

    /** "nhóm 1, đủ ý kiến", or nothing. */
    static String group(Page page, ProcessLine line) {
        return line.group().isEmpty() ? "" : page.text("catalog.process.group.value", line.group(), join(page, line));
    }

    /** All of a line but its kind, as one sentence. */
    static String details(Page page, ProcessLine line) {
        return Stream.of(role(page, line.role()), unit(page, line), hours(page, line), group(page, line), line.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What can come out of a step of this kind: follows from the kind, nobody chooses it. */
    static String outcomes(Page page, ProcessLine line) {
        return Arrays.stream(StepKind.values())
                .filter(kind -> kind.name().equals(line.kind()))
                .map(kind -> page.text("catalog.process.outcome." + kind))
                .findFirst()
                .orElse("");
    }

    static String problem(Page page, ProcessProblem problem) {
        List<Object> arguments = problem.key().startsWith("nobody")
                ? List.of(
                        problem.arguments().get(0),
                        role(page, String.valueOf(problem.arguments().get(1))),
                        problem.arguments().get(2),
                        problem.arguments().get(3),
                        problem.arguments().get(4))
                : problem.arguments();
        return page.text(problem.message(), arguments.toArray());
    }

    private static String word(Page page, String family, String code, Enum<?>[] known) {
        return Arrays.stream(known).anyMatch(value -> value.name().equals(code))
                ? page.text("workflow." + family + "." + code)
                : code;
    }
}
