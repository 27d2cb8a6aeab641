package vn.motcua.forms;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A condition over the answers of a declaration that something outside the declaration depends on, for example whether a
 * paper is needed: {@code loaiXacNhan in KET_HON,KHAC and coUyQuyen == true}.
 */
public final class AnswerRule {

    private final Condition condition;

    private AnswerRule(Condition condition) {
        this.condition = condition;
    }

    /** What is wrong with a rule. */
    public enum Fault {
        /** It is not written in the language of conditions. */
        UNREADABLE,
        /** It looks at a question that the declaration does not ask. */
        UNKNOWN_QUESTION,
        /** It compares with a value that cannot be chosen. */
        UNKNOWN_CHOICE
    }

    /**
     * A fault, and where.
     *
     * @param about the question or the value meant; the whole text when it cannot be read
     * @param known what can be written instead, in a line; empty when there is no such list
     */
    public record Mistake(Fault fault, String about, String known) {}

    /**
     * Reads a rule that was checked before.
     *
     * @throws MalformedCondition when it was not
     */
    public static AnswerRule of(String text) {
        return new AnswerRule(Condition.parse(text));
    }

    /** What is wrong with the text as a rule over this declaration; empty when nothing is. */
    public static Optional<Mistake> check(String text, FormDefinition form) {
        Condition condition;
        try {
            condition = Condition.parse(text);
        } catch (MalformedCondition unreadable) {
            return Optional.of(new Mistake(Fault.UNREADABLE, text, ""));
        }
        for (Condition.Comparison comparison : condition.comparisons()) {
            FormField field = form.find(comparison.field()).orElse(null);
            if (field == null) {
                return Optional.of(new Mistake(Fault.UNKNOWN_QUESTION, comparison.field(), questions(form)));
            }
            for (String value : comparison.values()) {
                boolean known = value.isEmpty()
                        || field.choices().isEmpty()
                        || field.choices().stream()
                                .anyMatch(choice -> choice.value().equals(value));
                if (!known) {
                    return Optional.of(new Mistake(Fault.UNKNOWN_CHOICE, value, choices(field)));
                }
            }
        }
        return Optional.empty();
    }

    private static String questions(FormDefinition form) {
        return form.fields().stream()
                .filter(FormField::isAsked)
                .filter(field -> field.columns().isEmpty())
                .map(FormField::key)
                .limit(8)
                .collect(Collectors.joining(", "));
    }

    private static String choices(FormField field) {
        return field.choices().stream().map(Choice::value).limit(8).collect(Collectors.joining(", "));
    }

    /** Whether it holds for these answers; what was not answered is the empty text. */
    public boolean holds(Map<String, String> answers) {
        return condition.holds(question -> answers.getOrDefault(question, ""));
    }
}
