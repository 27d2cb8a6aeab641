package vn.motcua.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Answers that were typed under an earlier version of a form, brought under the names of this one. What this form does
 * not ask any more stays under its old name: nobody's words are thrown away because a form changed.
 */
final class CarriedAnswers {

    private CarriedAnswers() {}

    static Map<String, String> of(FormDefinition form, Map<String, String> answers) {
        Map<String, String> carried = new LinkedHashMap<>(answers);
        for (FormField field : form.fields()) {
            carry(field, field.key(), "", carried);
            for (FormField column : field.columns()) {
                for (int row = 0; !column.formerly().isEmpty() && row < FormField.MOST_ROWS; row++) {
                    carry(column, column.keyIn(row), "[" + row + "]", carried);
                }
            }
        }
        return carried;
    }

    private static void carry(FormField field, String key, String row, Map<String, String> answers) {
        for (String former : field.formerly()) {
            String name = former.replace("[]", row);
            if (answers.containsKey(name) && !answers.containsKey(key)) {
                answers.put(key, answers.remove(name));
            }
        }
    }

    /** Names of answers that the form does not ask for. */
    static Set<String> strangers(FormDefinition form, Map<String, String> answers) {
        Set<String> strangers = new HashSet<>(answers.keySet());
        strangers.removeIf(
                name -> form.find(name.replaceAll("\\[\\d+\\]", "[]")).isPresent());
        return strangers;
    }
}
