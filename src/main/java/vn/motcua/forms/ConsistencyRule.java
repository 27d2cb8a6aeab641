package vn.motcua.forms;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.reference.ReferenceFile;

/**
 * What two answers of a declaration must be to each other.
 *
 * @param check how they are compared
 * @param field the answer that is named when they do not agree
 * @param other the other answer, or a condition; empty when there is none
 * @param amount years, where the check counts them
 * @param when the condition under which it counts, or null for always
 * @param kind how much it weighs
 * @param message the end of the message's key
 */
record ConsistencyRule(
        Check check,
        String field,
        String other,
        int amount,
        @Nullable Condition when,
        FieldError.Kind kind,
        String message) {

    private static final List<CSVRecord> ROWS = new ReferenceFile("form-rules.csv").rows();

    /** How two answers are compared. */
    enum Check {
        /** The day is not before the other day and so many years. */
        NOT_BEFORE,
        /** The day is not after the other day and so many years. */
        NOT_AFTER,
        NOT_FUTURE,
        AT_LEAST_AGE,
        AT_MOST_AGE,
        /** The number is not below the other. */
        NOT_BELOW,
        POSITIVE,
        DIFFERENT,
        /** The condition does not hold. */
        NOT_WITH,
        /** A year that has come, and not before 1850. */
        PAST_YEAR,
        /** One row of a repeated group says yes, and no other. */
        ONE_MAIN,
        /** Twelve digits where the paper is an identity card (Law on identification 2023, Art. 12). */
        PERSONAL_ID
    }

    /** The rules of a declaration; a rule for all fields of a kind is one for each that there is. */
    static List<ConsistencyRule> of(FormDefinition form) {
        return ROWS.stream()
                .filter(row -> isFor(List.of(row.get("forms").split(" ", -1)), form.key()))
                .flatMap(row -> of(row, form))
                .toList();
    }

    /** {@code * -a} is for all forms but {@code a}. */
    private static boolean isFor(List<String> forms, String key) {
        return forms.contains(key) || (forms.contains("*") && !forms.contains("-" + key));
    }

    private static Stream<ConsistencyRule> of(CSVRecord row, FormDefinition form) {
        String field = row.get("field");
        if (!field.startsWith("*")) {
            return form.find(field).isPresent() ? Stream.of(of(row, field, row.get("other"))) : Stream.empty();
        }
        String ending = field.substring(1);
        String otherEnding = row.get("other").isEmpty() ? "" : row.get("other").substring(1);
        return form.fields().stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.columns().stream()))
                .map(FormField::key)
                .filter(key -> key.endsWith(ending) || key.endsWith("[]." + decapitalised(ending)))
                .map(key -> of(row, key, otherEnding.isEmpty() ? "" : other(key, ending, otherEnding)))
                .filter(rule ->
                        rule.other().isEmpty() || form.find(rule.other()).isPresent());
    }

    private static String other(String key, String ending, String otherEnding) {
        return key.endsWith(ending)
                ? key.substring(0, key.length() - ending.length()) + otherEnding
                : key.substring(0, key.length() - ending.length()) + decapitalised(otherEnding);
    }

    private static String decapitalised(String ending) {
        return Character.toLowerCase(ending.charAt(0)) + ending.substring(1);
    }

    private static ConsistencyRule of(CSVRecord row, String field, String other) {
        Check check = Check.valueOf(row.get("check"));
        String when = row.get("when");
        String message = row.get("message");
        return new ConsistencyRule(
                check,
                field,
                other,
                row.get("amount").isEmpty() ? 0 : Integer.parseInt(row.get("amount")),
                when.isEmpty() ? null : Condition.parse(when),
                row.get("severity").equals("WRONG")
                        ? FieldError.Kind.INCONSISTENT
                        : FieldError.Kind.valueOf(row.get("severity")),
                message.isEmpty() ? check.name() : message);
    }
}
