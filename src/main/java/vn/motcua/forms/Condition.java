package vn.motcua.forms;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * When a field is required: {@code field == VALUE}, {@code !=}, {@code in A,B}, {@code contains VALUE}, joined by
 * {@code and} and {@code or} ({@code and} binds closer). {@code empty} stands for an answer that was not given.
 */
sealed interface Condition {

    /** Whether it holds for these answers; an answer that was not given is the empty text. */
    boolean holds(UnaryOperator<String> answers);

    /** The fields it looks at. */
    Set<String> fields();

    /** The comparisons it is made of. */
    List<Comparison> comparisons();

    /** @throws MalformedCondition when the text is not a condition */
    static Condition parse(String text) {
        return ConditionParser.parse(text);
    }

    /** One field and its values. */
    record Comparison(String field, Operator operator, Set<String> values) implements Condition {

        public Comparison {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(UnaryOperator<String> answers) {
            String answer = answers.apply(field);
            return switch (operator) {
                case EQUAL, IN -> values.contains(answer);
                case NOT_EQUAL -> !values.contains(answer);
                case CONTAINS -> values.stream().anyMatch(List.of(answer.split(",", -1))::contains);
            };
        }

        @Override
        public Set<String> fields() {
            return Set.of(field);
        }

        @Override
        public List<Comparison> comparisons() {
            return List.of(this);
        }
    }

    /** Holds when all parts hold, or when any does. */
    record Junction(boolean all, List<Condition> parts) implements Condition {

        public Junction {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(UnaryOperator<String> answers) {
            return all
                    ? parts.stream().allMatch(part -> part.holds(answers))
                    : parts.stream().anyMatch(part -> part.holds(answers));
        }

        @Override
        public Set<String> fields() {
            Set<String> fields = new TreeSet<>();
            parts.forEach(part -> fields.addAll(part.fields()));
            return fields;
        }

        @Override
        public List<Comparison> comparisons() {
            return parts.stream().flatMap(part -> part.comparisons().stream()).toList();
        }
    }

    /** How an answer is compared. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        IN,
        CONTAINS
    }
}
