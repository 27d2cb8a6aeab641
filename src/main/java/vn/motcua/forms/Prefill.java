package vn.motcua.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills what is known: {@code PERSON.fullName}, or {@code IF PERSON.gender == FEMALE THEN PERSON.fullName}. */
final class Prefill {

    private static final Pattern CONDITIONAL = Pattern.compile("IF (.+) THEN (\\S+)");

    private Prefill() {}

    static Map<String, String> of(FormDefinition form, Map<String, String> known) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            put(answers, field.key(), valueOf(field, known));
            if (field.type() == FieldType.REPEAT_GROUP) {
                for (FormField column : field.columns()) {
                    put(answers, column.keyIn(0), valueOf(column, known));
                }
            }
        }
        return answers;
    }

    private static void put(Map<String, String> answers, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            answers.put(key, value);
        }
    }

    private static @Nullable String valueOf(FormField field, Map<String, String> known) {
        String source = field.prefill();
        if (source == null) {
            return null;
        }
        Matcher conditional = CONDITIONAL.matcher(source);
        if (!conditional.matches()) {
            return known.get(source);
        }
        boolean holds = Condition.parse(conditional.group(1)).holds(key -> known.getOrDefault(key, ""));
        return holds ? known.get(conditional.group(2)) : null;
    }
}
