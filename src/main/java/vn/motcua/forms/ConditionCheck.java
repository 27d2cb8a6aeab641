package vn.motcua.forms;

import java.util.HashMap;
import java.util.Map;

/** Proves when a form is loaded that its conditions can be read and look at fields and choices that exist. */
final class ConditionCheck {

    private ConditionCheck() {}

    /** @throws MalformedCondition when one does not */
    static void run(FormDraft form) {
        Map<String, FormField> fields = new HashMap<>();
        for (FormGroup group : form.groups()) {
            for (FormField field : group.fields()) {
                fields.put(field.key(), field);
                field.columns().forEach(column -> fields.put(column.key(), column));
            }
        }
        fields.values().forEach(field -> check(field, fields));
    }

    private static void check(FormField field, Map<String, FormField> fields) {
        String text = field.condition();
        if (text == null) {
            return;
        }
        for (Condition.Comparison comparison : Condition.parse(text).comparisons()) {
            if (comparison.field().startsWith("SYSTEM.")) {
                continue;
            }
            FormField subject = fields.get(comparison.field());
            if (subject == null) {
                throw new MalformedCondition(field.key(), text, "there is no field " + comparison.field());
            }
            for (String value : comparison.values()) {
                if (!value.isEmpty() && !subject.choices().isEmpty() && !hasChoice(subject, value)) {
                    throw new MalformedCondition(field.key(), text, value + " cannot be chosen");
                }
            }
        }
    }

    private static boolean hasChoice(FormField subject, String value) {
        return subject.choices().stream().anyMatch(choice -> choice.value().equals(value));
    }
}
