package vn.motcua.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One run over the answers of a form: reads, checks, and finds out what is missing. */
final class AnswerCheck {

    private static final Set<String> AGE = Set.of("forms.error.age18", "forms.error.age20");

    private final Map<String, String> typed;
    private final LocalDate today;
    private final BiFunction<String, Object[], String> messages;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final List<FieldError> warnings = new ArrayList<>();
    private Map<String, String> calculated = Map.of();

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
        Map<String, String> meant = meant(form);
        calculated = CalculatedAnswers.of(form, meant, today);
        forget(form, meant);
        meant.putAll(calculated);
        UnaryOperator<String> given = key -> TypedValue.line(meant.getOrDefault(key, ""));
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
        consistency(form);
        return new FormCheck(answers, errors, warnings);
    }

    /** What was typed, with the value of a choice where its words were sent, so that conditions see the choice. */
    private Map<String, String> meant(FormDefinition form) {
        Map<String, String> meant = new LinkedHashMap<>(typed);
        for (FormField field : form.fields()) {
            if (!field.choices().isEmpty() && meant.containsKey(field.key())) {
                meant.put(
                        field.key(),
                        FieldCheck.of(field, meant.getOrDefault(field.key(), ""), today)
                                .value());
            }
        }
        return meant;
    }

    /** What was sent for a calculated field counts for nothing. */
    private static void forget(FormDefinition form, Map<String, String> answers) {
        for (FormField field : form.fields()) {
            if (field.isCalculated()) {
                answers.remove(field.key());
            }
            for (FormField column : field.columns()) {
                for (int row = 0; column.isCalculated() && row < FormField.MOST_ROWS; row++) {
                    answers.remove(column.keyIn(row));
                }
            }
        }
    }

    private void consistency(FormDefinition form) {
        Map<String, String> known = new LinkedHashMap<>(typed);
        forget(form, known);
        known.putAll(answers);
        Set<String> wrong = errors.stream().map(FieldError::field).collect(Collectors.toSet());
        for (FieldError found : new ConsistencyCheck(form, known, today, messages).run()) {
            if (wrong.contains(found.field())) {
                continue;
            }
            switch (found.kind()) {
                case MISSING, WRONG, INCONSISTENT, INELIGIBLE -> errors.add(found);
                case DOUBT, ADVICE -> warnings.add(found);
            }
        }
    }

    private void rows(FormField group, UnaryOperator<String> given) {
        int filled = 0;
        int rows = group.rowsIn(typed);
        for (int row = 0; row < rows; row++) {
            int number = row;
            List<FormField> columns = group.columns().stream()
                    .filter(FormField::isAsked)
                    .map(column -> column.inRow(number))
                    .toList();
            if (columns.stream().noneMatch(column -> !column.isCalculated() && isGiven(column, given))) {
                continue;
            }
            filled++;
            columns.forEach(column -> one(column, given));
        }
        if (filled == 0 && isRequired(group, given) && !group.columns().isEmpty()) {
            error(group.columns().getFirst().keyIn(0), FieldError.Kind.MISSING, "forms.error.rows", group.label());
        }
    }

    private void one(FormField field, UnaryOperator<String> given) {
        if (field.isCalculated()) {
            String result = calculated.get(field.key());
            if (result != null) {
                answers.put(field.key(), result);
            }
            return;
        }
        if (!isGiven(field, given)) {
            if (isRequired(field, given)) {
                error(field.key(), FieldError.Kind.MISSING, missing(field), field.label());
            }
            return;
        }
        FieldCheck check = FieldCheck.of(field, typed.getOrDefault(field.key(), ""), today);
        answers.put(field.key(), check.value());
        if (check.error() != null) {
            error(
                    field.key(),
                    AGE.contains(check.error()) ? FieldError.Kind.INELIGIBLE : FieldError.Kind.WRONG,
                    check.error(),
                    field.label());
        }
        if (check.warning() != null) {
            warnings.add(new FieldError(
                    field.key(), FieldError.Kind.ADVICE, messages.apply(check.warning(), new Object[] {field.label()
                    })));
        }
    }

    private void error(String key, FieldError.Kind kind, String message, String label) {
        errors.add(new FieldError(key, kind, messages.apply(message, new Object[] {label})));
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
