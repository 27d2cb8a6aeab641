package vn.motcua.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What follows from other answers: {@code sum(items[].price) + fee}, {@code count(members[].name)},
 * {@code years(birthDate, today)}. Numbers have six decimals, rounded half up after each step, so that the browser finds
 * the same. An answer that is missing or cannot be read makes the result unknown; {@code sum}, {@code min} and
 * {@code max} leave it out.
 */
sealed interface Calculation {

    /** Its value for these answers; null while it is unknown. */
    @Nullable
    BigDecimal value(CalculationAnswers answers);

    /** The answers it looks at; {@code items[].price} is the answer in every row. */
    Set<String> fields();

    /** Those of them that are read as days; the others are read as numbers, or only counted. */
    Set<String> days();

    /** Those of them of which only counts how many are given. */
    Set<String> counted();

    /** Columns that stand alone, outside of a sum: only a column of the same group can mean them. */
    Set<String> alone();

    /** Whether it takes several rows together. */
    boolean gathers();

    /** @throws MalformedCalculation when the text is not one */
    static Calculation parse(String text) {
        return new CalculationParser(text).parse();
    }

    /** A number that is written down. */
    record Constant(BigDecimal number) implements Calculation {

        @Override
        public BigDecimal value(CalculationAnswers answers) {
            return number;
        }

        @Override
        public Set<String> fields() {
            return Set.of();
        }

        @Override
        public Set<String> days() {
            return Set.of();
        }

        @Override
        public Set<String> counted() {
            return Set.of();
        }

        @Override
        public Set<String> alone() {
            return Set.of();
        }

        @Override
        public boolean gathers() {
            return false;
        }
    }

    /** The number that was answered. */
    record Answer(String field) implements Calculation {

        @Override
        public @Nullable BigDecimal value(CalculationAnswers answers) {
            return answers.number(field);
        }

        @Override
        public Set<String> fields() {
            return Set.of(field);
        }

        @Override
        public Set<String> days() {
            return Set.of();
        }

        @Override
        public Set<String> counted() {
            return Set.of();
        }

        @Override
        public Set<String> alone() {
            return field.contains("[]") ? Set.of(field) : Set.of();
        }

        @Override
        public boolean gathers() {
            return false;
        }
    }

    /** One of the four operations. */
    record Operation(char sign, Calculation left, Calculation right) implements Calculation {

        @Override
        public @Nullable BigDecimal value(CalculationAnswers answers) {
            BigDecimal one = left.value(answers);
            BigDecimal two = right.value(answers);
            if (one == null || two == null) {
                return null;
            }
            return switch (sign) {
                case '+' -> one.add(two);
                case '-' -> one.subtract(two);
                case '*' -> CalculationAnswers.rounded(one.multiply(two));
                default -> two.signum() == 0 ? null : CalculationAnswers.quotient(one, two);
            };
        }

        @Override
        public Set<String> fields() {
            return join(left.fields(), right.fields());
        }

        @Override
        public Set<String> days() {
            return join(left.days(), right.days());
        }

        @Override
        public Set<String> counted() {
            return join(left.counted(), right.counted());
        }

        @Override
        public Set<String> alone() {
            return join(left.alone(), right.alone());
        }

        @Override
        public boolean gathers() {
            return left.gathers() || right.gathers();
        }
    }

    /** The sum, the smallest or the largest of what is known; a part over columns counts once for every row. */
    record Gathering(Kind kind, List<Calculation> parts) implements Calculation {

        /** How it is gathered. */
        enum Kind {
            SUM,
            MIN,
            MAX
        }

        public Gathering {
            parts = List.copyOf(parts);
        }

        @Override
        public @Nullable BigDecimal value(CalculationAnswers answers) {
            BigDecimal result = null;
            for (Calculation part : parts) {
                for (CalculationAnswers row : answers.rows(part.fields())) {
                    BigDecimal next = part.value(row);
                    if (next != null) {
                        result = result == null ? next : gather(result, next);
                    }
                }
            }
            return result;
        }

        private BigDecimal gather(BigDecimal one, BigDecimal two) {
            return switch (kind) {
                case SUM -> one.add(two);
                case MIN -> one.min(two);
                case MAX -> one.max(two);
            };
        }

        @Override
        public Set<String> fields() {
            Set<String> fields = new TreeSet<>();
            parts.forEach(part -> fields.addAll(part.fields()));
            return fields;
        }

        @Override
        public Set<String> days() {
            Set<String> fields = new TreeSet<>();
            parts.forEach(part -> fields.addAll(part.days()));
            return fields;
        }

        @Override
        public Set<String> counted() {
            Set<String> fields = new TreeSet<>();
            parts.forEach(part -> fields.addAll(part.counted()));
            return fields;
        }

        @Override
        public Set<String> alone() {
            return Set.of();
        }

        @Override
        public boolean gathers() {
            return true;
        }
    }

    /** In how many rows something was answered. */
    record Count(String field) implements Calculation {

        @Override
        public BigDecimal value(CalculationAnswers answers) {
            return BigDecimal.valueOf(answers.rows(Set.of(field)).stream()
                    .filter(row -> row.isGiven(field))
                    .count());
        }

        @Override
        public Set<String> fields() {
            return Set.of(field);
        }

        @Override
        public Set<String> days() {
            return Set.of();
        }

        @Override
        public Set<String> counted() {
            return Set.of(field);
        }

        @Override
        public Set<String> alone() {
            return Set.of();
        }

        @Override
        public boolean gathers() {
            return true;
        }
    }

    /** Full years or months, or days, from one day to a later one; the other way round it is unknown. */
    record Span(Unit unit, String from, String to) implements Calculation {

        /** Stands for the day on which it is calculated. */
        static final String TODAY = "today";

        /** In what it is measured. */
        enum Unit {
            YEARS,
            MONTHS,
            DAYS
        }

        @Override
        public @Nullable BigDecimal value(CalculationAnswers answers) {
            return answers.span(unit, from, to);
        }

        @Override
        public Set<String> fields() {
            Set<String> fields = new TreeSet<>(List.of(from, to));
            fields.remove(TODAY);
            return fields;
        }

        @Override
        public Set<String> days() {
            return fields();
        }

        @Override
        public Set<String> counted() {
            return Set.of();
        }

        @Override
        public Set<String> alone() {
            Set<String> columns = new TreeSet<>(fields());
            columns.removeIf(name -> !name.contains("[]"));
            return columns;
        }

        @Override
        public boolean gathers() {
            return false;
        }
    }

    private static Set<String> join(Set<String> one, Set<String> two) {
        Set<String> fields = new TreeSet<>(one);
        fields.addAll(two);
        return fields;
    }
}
