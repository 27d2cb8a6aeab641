package vn.motcua.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a version of a declaration into lines, and lines into parts and fields. */
final class FormLines {

    private static final List<Choice> YES_OR_NO = List.of(new Choice("YES", "Có"), new Choice("NO", "Không"));

    private FormLines() {}

    /** The lines of a version, each with its key as the one it was. */
    static List<FormLine> of(FormDefinition form) {
        List<FormLine> lines = new ArrayList<>();
        for (FormGroup group : form.groups()) {
            lines.add(FormLine.part(group.title()));
            for (FormField field : group.fields()) {
                lines.add(line(field));
                field.columns().forEach(column -> lines.add(line(column)));
            }
        }
        return lines;
    }

    /** The lines of a version, each with its key in an earlier one. */
    static List<FormLine> of(FormDefinition form, FormDefinition earlier) {
        List<FormLine> lines = new ArrayList<>();
        for (FormLine line : of(form)) {
            lines.add(line.isPart() ? line : line.as(nameIn(earlier, form, line.key())));
        }
        return lines;
    }

    private static String nameIn(FormDefinition earlier, FormDefinition form, String key) {
        if (earlier.find(key).isPresent()) {
            return key;
        }
        return form.find(key).stream()
                .flatMap(field -> field.formerly().stream())
                .filter(name -> earlier.find(name).isPresent())
                .findFirst()
                .orElse("");
    }

    private static FormLine line(FormField field) {
        return new FormLine(
                field.key(),
                field.label(),
                field.type().name(),
                field.required().name(),
                text(field.condition()),
                text(field.calculation()),
                FormLists.text(field.choices()),
                text(field.prefill()),
                field.rule().name(),
                field.checked(),
                field.key());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * The parts as far as they can be read: what is unfinished is drawn as a plain question, so that a look helps while
     * something is still wrong. Lines without mistakes are read exactly.
     *
     * @param base the version that was begun from, or null
     */
    static List<FormGroup> read(List<FormLine> lines, @Nullable FormDefinition base) {
        Map<String, List<FormField>> columns = new HashMap<>();
        Set<String> keys = new LinkedHashSet<>();
        for (FormLine line : lines) {
            if (line.isColumn() && !line.isPart() && keys.add(line.key())) {
                columns.computeIfAbsent(line.group(), group -> new ArrayList<>())
                        .add(field(line, line.key(), List.of(), base));
            }
        }
        List<FormGroup> groups = new ArrayList<>();
        List<FormField> fields = new ArrayList<>();
        String title = "";
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            if (line.isPart()) {
                addPart(groups, title, fields);
                fields = new ArrayList<>();
                title = line.label();
            } else if (!line.isColumn()) {
                String key = line.key().isEmpty() || !keys.add(line.key()) ? "cau" + (i + 1) : line.key();
                fields.add(field(line, key, columns.getOrDefault(line.key(), List.of()), base));
            }
        }
        addPart(groups, title, fields);
        return groups;
    }

    private static void addPart(List<FormGroup> groups, String title, List<FormField> fields) {
        if (!fields.isEmpty()) {
            groups.add(new FormGroup(title, fields));
        }
    }

    private static FormField field(FormLine line, String key, List<FormField> columns, @Nullable FormDefinition base) {
        String condition = isCondition(line.condition()) ? line.condition() : null;
        FieldType type = line.readType().orElse(FieldType.TEXT);
        Requirement required = line.readRequired().orElse(Requirement.NEVER);
        List<Choice> choices = FormLists.read(line.choices());
        return new FormField(
                key,
                line.label().isEmpty() ? key : line.label(),
                type,
                required == Requirement.WHEN && condition == null ? Requirement.NEVER : required,
                condition,
                line.prefill().isEmpty() ? null : line.prefill(),
                line.readRule().orElse(FieldRule.NONE),
                choices.isEmpty() && type == FieldType.YES_NO ? YES_OR_NO : choices,
                columns,
                line.checked(),
                isCalculation(line.calculation()) ? line.calculation() : null,
                formerly(line, base));
    }

    /** Every name that it had, so that a draft that was begun long ago finds its answer too. */
    private static List<String> formerly(FormLine line, @Nullable FormDefinition base) {
        if (line.was().isEmpty() || base == null) {
            return List.of();
        }
        Stream<String> earlier = base.find(line.was()).stream().flatMap(field -> field.formerly().stream());
        return Stream.concat(earlier, Stream.of(line.was()))
                .filter(name -> !name.equals(line.key()))
                .distinct()
                .toList();
    }

    static boolean isCondition(String text) {
        try {
            Condition.parse(text);
            return true;
        } catch (MalformedCondition notOne) {
            return false;
        }
    }

    static boolean isCalculation(String text) {
        try {
            Calculation.parse(text);
            return true;
        } catch (MalformedCalculation notOne) {
            return false;
        }
    }
}
