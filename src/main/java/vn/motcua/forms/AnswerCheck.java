package vn.motcua.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** One run over the answers of a form: reads, checks, and finds out what is missing. */
final class AnswerCheck {

    private final Map<String, String> typed;
    private final LocalDate today;
    private final BiFunction<String, Object[], String> messages;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final List<FieldError> warnings = new ArrayList<>();

    /**
     * @param typed what was posted, by the answer's name
     * @param messages words for a key and its arguments
     */
    AnswerCheck(Map<String, String> typed, LocalDate today, BiFunction<String, Object[], String> messages) {
        this.typed = typed;
        this.today = today;
        this.messages = messages;
    }

    FormCheck run(FormDefinition form) {
        UnaryOperator<String> given = key -> TypedValue.line(typed.getOrDefault(key, ""));
        for (FormField field : form.fields()) {
            if (!field.isAsked()) {
                continue;
            }
            if (field.type() == FieldType.REPEAT_GROUP) {
                rows(field, given);
            } else {
                one(field, given);
            }
        }
        return new FormCheck(answers, errors, warnings);
    }

    private void rows(FormField group, UnaryOperator<String> given) {
        int filled = 0;
        for (int row = 0; row < FormField.MAX_ROWS; row++) {
            int number = row;
            List<FormField> columns = group.columns().stream()
                    .filter(FormField::isAsked)
                    .map(column -> column.inRow(number))
                    .toList();
            if (columns.stream().noneMatch(column -> isGiven(column, given))) {
                continue;
            }
            filled++;
            columns.forEach(column -> one(column, given));
        }
        if (filled == 0 && isRequired(group, given) && !group.columns().isEmpty()) {
            error(group.columns().getFirst().keyIn(0), "forms.error.rows", group.label());
        }
    }

    private void one(FormField field, UnaryOperator<String> given) {
        if (!isGiven(field, given)) {
            if (isRequired(field, given)) {
                error(field.key(), missing(field), field.label());
            }
            return;
        }
        FieldCheck check = FieldCheck.of(field, typed.getOrDefault(field.key(), ""), today);
        answers.put(field.key(), check.value());
        if (check.error() != null) {
            error(field.key(), check.error(), field.label());
        }
        if (check.warning() != null) {
            warnings.add(new FieldError(field.key(), messages.apply(check.warning(), new Object[] {field.label()})));
        }
    }

    private void error(String key, String message, String label) {
        errors.add(new FieldError(key, messages.apply(message, new Object[] {label})));
    }

    private static boolean isGiven(FormField field, UnaryOperator<String> given) {
        return !given.apply(field.key()).isEmpty();
    }

    private static boolean isRequired(FormField field, UnaryOperator<String> given) {
        String condition = field.condition();
        return switch (field.required()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WHEN -> condition != null && Condition.parse(condition).holds(given);
        };
    }

    private static String missing(FormField field) {
        return switch (field.type()) {
            case CHOICE, MULTI_CHOICE, YES_NO -> "forms.error.notChosen";
            case DECLARATION -> "forms.error.notDeclared";
            default -> "forms.error.missing";
        };
    }
}
