package vn.motcua.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.StepGroup;
import vn.motcua.workflow.StepKind;

/** What an internal process must be like, as far as its own lines tell. */
final class ProcessRules {

    static final int MOST_LINES = 60;
    private static final int LONGEST_TEXT = 300;
    private static final BigDecimal DAY = BigDecimal.valueOf(8);
    private static final int DAYS_OF_A_MONTH = 21;

    private final List<ProcessLine> lines;
    private final List<ProcessProblem> problems = new ArrayList<>();

    private ProcessRules(List<ProcessLine> lines) {
        this.lines = lines;
    }

    /**
     * Everything that is wrong, cell by cell and as a whole.
     *
     * @param time what the law, or the province, allows in all; null when it fixes none
     */
    static List<ProcessProblem> check(List<ProcessLine> lines, @Nullable LegalTime time) {
        ProcessRules rules = new ProcessRules(lines);
        for (int i = 0; i < lines.size(); i++) {
            rules.cells(i + 1, lines.get(i));
        }
        rules.order();
        rules.groups();
        rules.hours(time);
        return rules.problems;
    }

    private void wrong(int line, String cell, String key, Object... arguments) {
        problems.add(ProcessProblem.mistake(line, cell, key, arguments));
    }

    private void cells(int number, ProcessLine line) {
        if (line.readKind().isEmpty()) {
            wrong(number, "kind", "kind", number);
        }
        if (line.readRole().isEmpty()) {
            wrong(number, "role", "role", number);
        }
        if (line.readUnit().isEmpty()) {
            wrong(number, "unit", "unit", number);
        }
        boolean handsOver =
                line.readKind().filter(StepKind.RETURN_RESULT::equals).isPresent();
        if (!line.hours().isEmpty()
                && line.readHours()
                        .filter(hours -> hours.signum() > 0 || handsOver)
                        .isEmpty()) {
            wrong(number, "hours", "hours", number);
        }
        if (!line.group().isEmpty() && !line.hasGroupNumber()) {
            wrong(number, "group", "group", number);
        }
        if (line.hasGroupNumber() && line.readJoin().isEmpty()) {
            wrong(number, "join", "join", number);
        }
        if (line.group().isEmpty() && !line.join().isEmpty()) {
            wrong(number, "group", "joinAlone", number);
        }
        if (line.cells().stream().anyMatch(cell -> cell.length() > LONGEST_TEXT)) {
            wrong(number, "note", "long", number, LONGEST_TEXT);
        }
    }

    private void order() {
        if (lines.isEmpty()) {
            wrong(0, "", "empty");
            return;
        }
        if (lines.size() > MOST_LINES) {
            wrong(0, "", "many", MOST_LINES);
        }
        if (!isOf(lines.getFirst(), StepKind.RECEIVE)) {
            wrong(1, "kind", "first");
        }
        if (!isOf(lines.getLast(), StepKind.RETURN_RESULT)) {
            wrong(lines.size(), "kind", "last", lines.size());
        }
        boolean approved = false;
        for (int i = 0; i < lines.size(); i++) {
            approved |= isOf(lines.get(i), StepKind.APPROVE_SIGN);
            if (isOf(lines.get(i), StepKind.NUMBER_AND_SEAL) && !approved) {
                wrong(i + 1, "kind", "unsigned", i + 1);
            }
        }
    }

    private static boolean isOf(ProcessLine line, StepKind kind) {
        return line.readKind().filter(kind::equals).isPresent();
    }

    private void groups() {
        Map<Integer, Integer> first = new HashMap<>();
        Map<Integer, Integer> members = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            ProcessLine line = lines.get(i);
            StepGroup group = line.readGroup().orElse(null);
            if (group == null) {
                continue;
            }
            int number = i + 1;
            StepGroup before = i == 0 ? null : lines.get(i - 1).readGroup().orElse(null);
            Integer begun = first.putIfAbsent(group.number(), number);
            members.merge(group.number(), 1, Integer::sum);
            if (line.readKind().isPresent() && !isOf(line, StepKind.CONSULT)) {
                wrong(number, "kind", "groupKind", number, group.number());
            }
            if (begun != null && (before == null || before.number() != group.number())) {
                wrong(number, "group", "groupApart", number, group.number());
            } else if (begun != null && !group.equals(before)) {
                wrong(number, "join", "groupJoin", number, group.number());
            }
            if (group.join() == JoinRule.DEADLINE && line.readHours().isEmpty()) {
                wrong(number, "hours", "groupDeadline", number);
            }
        }
        members.forEach((group, count) -> {
            if (count < 2) {
                int line = Objects.requireNonNull(first.get(group));
                wrong(line, "group", "groupAlone", line, group);
            }
        });
    }

    /** Step budgets never extend the legal time, so a sum beyond it is worth a word and no more. */
    private void hours(@Nullable LegalTime time) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<Integer, BigDecimal> longest = new HashMap<>();
        for (ProcessLine line : lines) {
            BigDecimal hours = line.readHours().orElse(BigDecimal.ZERO);
            if (isOf(line, StepKind.RETURN_RESULT)) {
                continue;
            }
            StepGroup group = line.readGroup().orElse(null);
            if (group == null) {
                sum = sum.add(hours);
            } else {
                longest.merge(group.number(), hours, BigDecimal::max);
            }
        }
        sum = longest.values().stream().reduce(sum, BigDecimal::add);
        BigDecimal allowed = time == null ? null : workingHours(time);
        if (allowed != null && sum.compareTo(allowed) > 0) {
            problems.add(
                    ProcessProblem.warning(0, "", "overLegalTime", ProcessLine.plain(sum), ProcessLine.plain(allowed)));
        }
    }

    /** Roughly, where the law counts days of the calendar. */
    private static BigDecimal workingHours(LegalTime time) {
        return time.phases().stream().map(ProcessRules::hoursOfPhase).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal hoursOfPhase(LegalTime time) {
        BigDecimal amount = BigDecimal.valueOf(time.amount());
        return switch (time.unit()) {
            case HOUR -> amount;
            case WORKING_DAY, SAME_DAY -> amount.multiply(DAY);
            case CALENDAR_DAY ->
                amount.multiply(BigDecimal.valueOf(5))
                        .divide(BigDecimal.valueOf(7), 0, RoundingMode.UP)
                        .multiply(DAY);
            case MONTH -> amount.multiply(BigDecimal.valueOf(DAYS_OF_A_MONTH)).multiply(DAY);
        };
    }
}
