package vn.motcua.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a new version changes for drafts that citizens have open, and for what checks answers: a word, no refusal. */
final class FormChanges {

    private final List<FormLine> lines;
    private final @Nullable FormDefinition base;

    FormChanges(List<FormLine> lines, @Nullable FormDefinition base) {
        this.lines = lines;
        this.base = base;
    }

    List<FormProblem> check() {
        if (base == null) {
            return List.of();
        }
        List<FormProblem> changes = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            kept.add(line.was());
            if (line.isPart() || line.was().isEmpty()) {
                continue;
            }
            if (line.isRenamed()) {
                changes.add(FormProblem.warning(i + 1, "key", "renamed", i + 1, line.was(), line.key()));
            }
            base.find(line.was())
                    .filter(before -> !before.type().name().equals(line.type()))
                    .ifPresent(before ->
                            changes.add(FormProblem.warning(lines.indexOf(line) + 1, "type", "retyped", line.label())));
        }
        FormDefinition form = base;
        for (FormField field : form.fields()) {
            deleted(field, kept, changes);
            field.columns().forEach(column -> deleted(column, kept, changes));
        }
        rules(form, changes);
        return changes;
    }

    private static void deleted(FormField field, Set<String> kept, List<FormProblem> changes) {
        if (!kept.contains(field.key())) {
            changes.add(FormProblem.warning(0, "", "deleted", field.key(), field.label()));
        }
    }

    /** Rules between answers that look at a name which is gone. */
    private void rules(FormDefinition form, List<FormProblem> changes) {
        Set<String> names = lines.stream().map(FormLine::key).collect(Collectors.toSet());
        Set<String> lost = new HashSet<>();
        for (ConsistencyRule rule : ConsistencyRule.of(form)) {
            Set<String> looked = new HashSet<>(Set.of(rule.field()));
            if (form.find(rule.other()).isPresent()) {
                looked.add(rule.other());
            }
            Condition when = rule.when();
            if (when != null) {
                looked.addAll(when.fields());
            }
            looked.removeIf(name -> names.contains(name) || form.find(name).isEmpty());
            lost.addAll(looked);
        }
        lost.stream().sorted().forEach(name -> changes.add(FormProblem.warning(0, "", "ruleLost", name)));
    }
}
