package vn.motcua.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a declaration. Its JSON tells whether a declaration changed: a new property is left out while it is empty, or
 * every declaration would become a further version.
 *
 * @param key name of the answer; a column of a repeated group is {@code group[].column}
 * @param condition when it applies, in the language of {@link Condition}; null when it always does
 * @param prefill what is known already, for example {@code PERSON.fullName}, or null; what the office or the system
 *     knows ({@code OFFICE.}, {@code SYSTEM.}) is not asked
 * @param choices what can be chosen; empty for a free text
 * @param columns fields of each row of a repeated group; empty otherwise
 * @param checked whether the field was compared with the official form
 * @param calculation how it follows from other answers, in the language of {@link Calculation}; null when it is answered
 * @param formerly names it had in earlier versions: drafts that are open keep what was typed under them
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
        boolean checked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String calculation,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerly) {

    /** How many rows a repeated group may have. */
    public static final int MOST_ROWS = 100;

    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,3})\\]");

    public FormField {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
        formerly = formerly == null ? List.of() : List.copyOf(formerly);
        if (required == Requirement.WHEN && condition == null) {
            throw new IllegalArgumentException("Field " + key + " is required WHEN, but no condition says when");
        }
    }

    /** A field that is answered, under the only name it ever had. */
    public FormField(
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
        this(key, label, type, required, condition, prefill, rule, choices, columns, checked, null, List.of());
    }

    /** Whether it follows from other answers, so that nobody can answer it. */
    @JsonIgnore
    public boolean isCalculated() {
        return calculation != null;
    }

    /** How many rows of a repeated group the answers have, up to the last that was begun. */
    public int rowsIn(Map<String, String> answers) {
        int rows = 0;
        for (String name : answers.keySet()) {
            Matcher row = ROW.matcher(name);
            if (name.startsWith(key + "[") && row.find(key.length())) {
                rows = Math.max(rows, Integer.parseInt(row.group(1)) + 1);
            }
        }
        return Math.min(rows, MOST_ROWS);
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
                checked,
                calculation == null ? null : calculation.replace("[]", "[" + row + "]"),
                List.of());
    }
}
