package vn.motcua.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the lines of a declaration, line by line and as a whole. */
final class FormRules {

    static final int MOST_LINES = 200;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_CHOICES = 4_000;
    private static final Pattern KEY = Pattern.compile("[A-Za-z]\\w{0,59}(?:\\[\\]\\.[A-Za-z]\\w{0,59})?");
    private static final Pattern VALUE = Pattern.compile("\\w{1,60}");
    private static final Pattern PREFILL =
            Pattern.compile("[A-Z]+(?:\\.\\w+)+|IF (?<condition>.+) THEN [A-Z]+(?:\\.\\w+)+");
    /** Names that a page of questions needs for itself. */
    private static final Set<String> RESERVED = Set.of("ve", "id", "constructor", "submit", "action", "method");

    private static final Set<FieldType> DAYS = Set.of(FieldType.DATE, FieldType.PARTIAL_DATE);

    private final List<FormLine> lines;
    private final @Nullable FormDefinition base;
    private final List<FormProblem> problems = new ArrayList<>();

    private FormRules(List<FormLine> lines, @Nullable FormDefinition base) {
        this.lines = lines;
        this.base = base;
    }

    /** @param base the version that was begun from, or null for a new declaration */
    static List<FormProblem> check(String title, List<FormLine> lines, @Nullable FormDefinition base) {
        FormRules rules = new FormRules(lines, base);
        rules.whole(title);
        Map<String, Integer> first = new HashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            FormLine line = lines.get(number - 1);
            if (line.isPart()) {
                rules.part(number, line);
            } else {
                rules.name(number, line, first);
                rules.field(number, line);
            }
        }
        rules.problems.addAll(new FormReferences(lines, base).check());
        rules.problems.addAll(new FormChanges(lines, base).check());
        rules.unchecked();
        return List.copyOf(rules.problems);
    }

    private void wrong(int line, String cell, String key, Object... arguments) {
        problems.add(FormProblem.mistake(line, cell, key, arguments));
    }

    private void whole(String title) {
        if (title.isBlank()) {
            wrong(0, "", "title");
        }
        if (lines.isEmpty() || !lines.getFirst().isPart()) {
            wrong(lines.isEmpty() ? 0 : 1, "type", "firstPart");
        }
        if (lines.size() > MOST_LINES) {
            wrong(0, "", "many", MOST_LINES);
        }
    }

    private void part(int number, FormLine line) {
        if (line.label().isEmpty()) {
            wrong(number, "label", "partTitle", number);
        }
        if (number == lines.size() || lines.get(number).isPart()) {
            wrong(number, "label", "partEmpty", number, line.label());
        }
    }

    private void name(int number, FormLine line, Map<String, Integer> first) {
        if (line.key().isEmpty()) {
            wrong(number, "key", "keyMissing", number);
        } else if (!KEY.matcher(line.key()).matches() || RESERVED.contains(line.key())) {
            wrong(number, "key", "key", number, line.key());
        } else {
            Integer before = first.putIfAbsent(line.key(), number);
            if (before != null) {
                wrong(number, "key", "keyTwice", number, line.key(), before);
            }
        }
        if (line.label().isEmpty()) {
            wrong(number, "label", "label", number);
        }
        if (line.label().length() > LONGEST_TEXT
                || line.condition().length() > LONGEST_TEXT
                || line.choices().length() > LONGEST_CHOICES) {
            wrong(number, "label", "long", number, LONGEST_TEXT);
        }
        if (line.isColumn()
                && lines.subList(0, number - 1).stream()
                        .noneMatch(other -> other.key().equals(line.group())
                                && other.type().equals(FieldType.REPEAT_GROUP.name()))) {
            wrong(number, "key", "columnAlone", number, line.group());
        }
    }

    private void field(int number, FormLine line) {
        FieldType type = line.readType().orElse(null);
        if (type == null) {
            wrong(number, "type", "type", number, line.type());
            return;
        }
        if (line.isColumn() && (type == FieldType.REPEAT_GROUP || type == FieldType.FILE)) {
            wrong(number, "type", "columnType", number);
        }
        if (type == FieldType.REPEAT_GROUP
                && lines.stream()
                        .noneMatch(other -> !other.isPart() && other.group().equals(line.key()))) {
            wrong(number, "type", "noColumns", number, line.key());
        }
        Requirement required = line.readRequired().orElse(null);
        if (required == null) {
            wrong(number, "required", "required", number);
        } else if (required == Requirement.WHEN && line.condition().isEmpty()) {
            wrong(number, "condition", "whenMissing", number);
        } else if (required == Requirement.ALWAYS && !line.condition().isEmpty()) {
            wrong(number, "required", "alwaysWhen", number);
        }
        choices(number, line, type);
        rule(number, line, type);
        prefill(number, line);
    }

    private void choices(int number, FormLine line, FieldType type) {
        boolean wanted = type == FieldType.CHOICE || type == FieldType.MULTI_CHOICE;
        if (line.choices().isEmpty()) {
            if (wanted) {
                problems.add(new FormProblem(number, "choices", "choicesMissing", List.of(number), isAsBefore(line)));
            }
            return;
        }
        if (!wanted && type != FieldType.YES_NO) {
            wrong(number, "choices", "choicesUnused", number);
            return;
        }
        if (line.choices().startsWith(FormLists.LIST)) {
            if (FormLists.read(line.choices()).isEmpty()) {
                wrong(
                        number,
                        "choices",
                        "list",
                        number,
                        line.choices().substring(FormLists.LIST.length()),
                        String.join(", ", FormLists.names()));
            }
            return;
        }
        Set<String> values = new HashSet<>();
        for (String pair : line.choices().split("\n", -1)) {
            String[] sides = pair.split("=", 2);
            if (sides.length < 2
                    || sides[1].isBlank()
                    || !VALUE.matcher(sides[0].strip()).matches()) {
                wrong(number, "choices", "choice", number, pair.strip());
            } else if (!values.add(sides[0].strip())) {
                wrong(number, "choices", "choiceTwice", number, sides[0].strip());
            }
        }
    }

    /** Lists that do not ship with the product were free text before and may stay so. */
    private boolean isAsBefore(FormLine line) {
        return base != null
                && base.find(line.was())
                        .filter(field ->
                                field.choices().isEmpty() && field.type().name().equals(line.type()))
                        .isPresent();
    }

    private void rule(int number, FormLine line, FieldType type) {
        FieldRule rule = line.readRule().orElse(null);
        boolean fits = rule != null
                && switch (rule) {
                    case NONE -> true;
                    case NOT_FUTURE -> DAYS.contains(type);
                    case MIN_AGE_18, MIN_AGE_20 -> type == FieldType.DATE;
                    case AT_LEAST_ONE -> type == FieldType.INTEGER || type == FieldType.REPEAT_GROUP;
                };
        if (!fits
                && !(base != null
                        && base.find(line.was())
                                .filter(field -> field.rule() == rule)
                                .isPresent())) {
            wrong(number, "rule", "rule", number);
        }
    }

    private void prefill(int number, FormLine line) {
        if (line.prefill().isEmpty()) {
            return;
        }
        var matcher = PREFILL.matcher(line.prefill());
        if (!matcher.matches()
                || (matcher.group("condition") != null && !FormLines.isCondition(matcher.group("condition")))) {
            wrong(number, "prefill", "prefill", number, line.prefill());
        }
    }

    private void unchecked() {
        List<String> open = lines.stream()
                .filter(line -> !line.isPart() && !line.checked())
                .map(FormLine::label)
                .toList();
        if (!open.isEmpty()) {
            problems.add(FormProblem.warning(
                    0, "", "unchecked", open.size(), open.stream().limit(3).collect(Collectors.joining("; "))));
        }
    }
}
