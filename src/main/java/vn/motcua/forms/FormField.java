package vn.motcua.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a declaration.
 *
 * @param key name of the answer; a column of a repeated group is {@code group[].column}
 * @param condition when it applies, in the language of {@link Condition}; null when it always does
 * @param prefill what is known already, for example {@code PERSON.fullName}, or null; what the office or the system
 *     knows ({@code OFFICE.}, {@code SYSTEM.}) is not asked
 * @param choices what can be chosen; empty for a free text
 * @param columns fields of each row of a repeated group; empty otherwise
 * @param checked whether the field was compared with the official form
 */
public record FormField(
        String key,
        String label,
        FieldType type,
        Requirement required,
        @Nullable String condition,
        @Nullable String prefill,
        FieldRule rule,
        List<Choice> choices,
        List<FormField> columns,
        boolean checked) {

    /** How many rows of a repeated group a form offers. */
    public static final int MAX_ROWS = 5;

    /** How many rows of a repeated group are read when another system sends them. */
    public static final int MOST_ROWS = 100;

    public FormField {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
        if (required == Requirement.WHEN && condition == null) {
            throw new IllegalArgumentException("Field " + key + " is required WHEN, but no condition says when");
        }
    }

    /** Whether a person is asked for it, not only the system. */
    public boolean isAsked() {
        return type != FieldType.FILE
                && (prefill == null || (!prefill.startsWith("OFFICE.") && !prefill.startsWith("SYSTEM.")));
    }

    /** Name of the column's answer in a row, from 0: {@code members[2].name}. */
    public String keyIn(int row) {
        return key.replace("[]", "[" + row + "]");
    }

    /** The words of a choice; the value itself when it is none of the choices. */
    public String labelOf(String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    /** The same field under a name of its own: a column in a row. */
    FormField inRow(int row) {
        return new FormField(
                keyIn(row),
                label,
                type,
                required,
                condition == null ? null : condition.replace("[]", "[" + row + "]"),
                prefill,
                rule,
                choices,
                columns,
                checked);
    }
}
