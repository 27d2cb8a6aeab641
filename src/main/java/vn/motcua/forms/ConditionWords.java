package vn.motcua.forms;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** A condition as a person reads it: {@code Tình trạng hôn nhân là "Đã ly hôn"}. */
final class ConditionWords {

    private final FormDefinition form;
    private final MessageSource messages;
    private final Locale locale;

    ConditionWords(FormDefinition form, MessageSource messages, Locale locale) {
        this.form = form;
        this.messages = messages;
        this.locale = locale;
    }

    String of(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison -> comparison(comparison);
            case Condition.Junction junction ->
                junction.parts().stream()
                        .map(this::of)
                        .collect(Collectors.joining(text(junction.all() ? "forms.when.and" : "forms.when.or")));
        };
    }

    private String comparison(Condition.Comparison comparison) {
        FormField field = form.find(comparison.field()).orElse(null);
        String label = field == null ? comparison.field() : field.label();
        boolean equal = comparison.operator() != Condition.Operator.NOT_EQUAL;
        if (comparison.values().contains("") && !equal) {
            return text("forms.when.given", label);
        }
        String values = comparison.values().stream()
                .sorted()
                .map(value -> field == null ? value : field.labelOf(value))
                .collect(Collectors.joining("\"" + text("forms.when.or") + "\""));
        return text(equal ? "forms.when.equal" : "forms.when.notEqual", label, values);
    }

    private String text(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }
}
