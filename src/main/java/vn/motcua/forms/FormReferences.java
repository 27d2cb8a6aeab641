package vn.motcua.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether every condition and calculation of a declaration looks at questions that there are, that come before or stand
 * on the same page, and that answer what is asked of them.
 */
final class FormReferences {

    private static final Set<FieldType> NUMBERS =
            Set.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY, FieldType.AREA);

    private final List<FormLine> lines;
    private final @Nullable FormDefinition base;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final List<Integer> parts = new ArrayList<>();
    private final List<FormProblem> problems = new ArrayList<>();

    FormReferences(List<FormLine> lines, @Nullable FormDefinition base) {
        this.lines = lines;
        this.base = base;
        int part = 0;
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            part += line.isPart() ? 1 : 0;
            parts.add(part);
            if (!line.isPart()) {
                places.putIfAbsent(line.key(), i);
            }
            if (line.isRenamed()) {
                renamed.put(line.was(), line.key());
            }
        }
    }

    List<FormProblem> check() {
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            if (line.isPart()) {
                continue;
            }
            if (!line.condition().isEmpty()) {
                condition(i, line);
            }
            if (!line.calculation().isEmpty()) {
                calculation(i, line);
            }
        }
        return problems;
    }

    private void wrong(int i, String cell, String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(i + 1));
        all.addAll(List.of(arguments));
        problems.add(new FormProblem(i + 1, cell, key, all, false));
    }

    private void condition(int i, FormLine line) {
        Condition condition;
        try {
            condition = Condition.parse(line.condition());
        } catch (MalformedCondition notOne) {
            wrong(i, "condition", "condition", line.condition());
            return;
        }
        for (Condition.Comparison comparison : condition.comparisons()) {
            if (comparison.field().startsWith("SYSTEM.")) {
                continue;
            }
            FormLine subject = subject(i, "condition", line, comparison.field());
            if (subject == null) {
                continue;
            }
            if (subject.isColumn() && !subject.group().equals(line.group())) {
                wrong(i, "condition", "conditionRow", subject.key());
            }
            List<Choice> choices = FormLists.read(subject.choices());
            for (String value : comparison.values()) {
                if (!value.isEmpty()
                        && !choices.isEmpty()
                        && choices.stream().noneMatch(choice -> choice.value().equals(value))) {
                    wrong(i, "condition", "conditionValue", value, subject.label());
                }
            }
        }
    }

    private void calculation(int i, FormLine line) {
        if (line.readType().filter(NUMBERS::contains).isEmpty()) {
            wrong(i, "type", "calculationType");
        }
        Calculation calculation;
        try {
            calculation = Calculation.parse(line.calculation());
        } catch (MalformedCalculation notOne) {
            wrong(i, "calculation", "calculation", line.calculation());
            return;
        }
        if (line.isColumn() && calculation.gathers()) {
            wrong(i, "calculation", "calculationGathers");
        }
        for (String key : calculation.fields()) {
            FormLine subject = subject(i, "calculation", line, key);
            if (subject != null) {
                calculated(i, line, calculation, subject);
            }
        }
    }

    private void calculated(int i, FormLine line, Calculation calculation, FormLine subject) {
        String key = subject.key();
        if (calculation.alone().contains(key) && !subject.group().equals(line.group())) {
            wrong(i, "calculation", "calculationRow", key);
        }
        int place = places.getOrDefault(key, 0);
        if (!subject.calculation().isEmpty() && place > i) {
            wrong(i, "calculation", "calculationOrder", subject.label());
        }
        FieldType type = subject.readType().orElse(FieldType.TEXT);
        if (calculation.days().contains(key)) {
            if (type != FieldType.DATE) {
                wrong(i, "calculation", "calculationDay", subject.label());
            }
        } else if (!calculation.counted().contains(key) && !NUMBERS.contains(type)) {
            wrong(i, "calculation", "calculationNumber", subject.label());
        }
    }

    /** The line that is looked at; null, and said, when it cannot be. */
    private @Nullable FormLine subject(int i, String cell, FormLine line, String key) {
        Integer place = places.get(key);
        if (place == null) {
            String now = renamed.get(key);
            String label =
                    base == null ? "" : base.find(key).map(FormField::label).orElse("");
            if (now != null) {
                wrong(i, cell, "referenceRenamed", key, now);
            } else if (label.isEmpty()) {
                wrong(i, cell, "referenceMissing", key);
            } else {
                wrong(i, cell, "referenceDeleted", key, label);
            }
            return null;
        }
        if (place == i) {
            wrong(i, cell, "referenceSelf", line.label());
            return null;
        }
        FormLine subject = lines.get(place);
        if (parts.get(place) > parts.get(i)) {
            wrong(i, cell, "referenceLater", subject.label(), place + 1);
        }
        return subject;
    }
}
