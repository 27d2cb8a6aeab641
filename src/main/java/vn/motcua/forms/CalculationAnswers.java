package vn.motcua.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers as a calculation reads them.
 *
 * @param typed the answer by its name, as typed or as kept; empty when there is none
 * @param types what kind of answer a name is, with {@code []} for rows; null when there is no such question
 * @param row the row that {@code []} means, or null outside of rows
 */
record CalculationAnswers(
        UnaryOperator<String> typed,
        Function<String, @Nullable FieldType> types,
        LocalDate today,
        @Nullable Integer row) {

    /** So that the browser, which has whole numbers only, finds the same. */
    private static final int DECIMALS = 6;

    private static final int SHOWN_DECIMALS = 4;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    static BigDecimal rounded(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal quotient(BigDecimal one, BigDecimal two) {
        return one.divide(two, DECIMALS, RoundingMode.HALF_UP);
    }

    /** As it is kept by a field of the type: whole, or with a decimal comma; empty while it is unknown or too large. */
    static Optional<String> written(@Nullable BigDecimal value, FieldType type) {
        if (value == null || value.abs().compareTo(TOO_LARGE) >= 0) {
            return Optional.empty();
        }
        boolean whole = type == FieldType.INTEGER || type == FieldType.MONEY;
        BigDecimal rounded = value.setScale(whole ? 0 : SHOWN_DECIMALS, RoundingMode.HALF_UP);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return Optional.of(plain.replace('.', ','));
    }

    boolean isGiven(String field) {
        return !answer(field).isBlank();
    }

    @Nullable
    BigDecimal number(String field) {
        FieldType type = types.apply(plain(field));
        String answer = answer(field);
        if (type == null || answer.isBlank()) {
            return null;
        }
        boolean negative = answer.startsWith("-");
        String digits = negative ? answer.substring(1) : answer;
        Optional<BigDecimal> read =
                switch (type) {
                    case INTEGER, MONEY -> TypedValue.whole(digits).map(BigDecimal::valueOf);
                    case DECIMAL, AREA ->
                        TypedValue.decimal(digits).map(text -> new BigDecimal(text.replace(',', '.')));
                    case TEXT,
                            NAME,
                            DATE,
                            PARTIAL_DATE,
                            TIME,
                            CCCD,
                            PHONE,
                            EMAIL,
                            TAX_CODE,
                            CHOICE,
                            MULTI_CHOICE,
                            YES_NO,
                            DECLARATION,
                            ADDRESS,
                            COMMUNE,
                            FILE,
                            REPEAT_GROUP -> Optional.empty();
                };
        return read.map(number -> negative ? number.negate() : number).orElse(null);
    }

    @Nullable
    BigDecimal span(Calculation.Span.Unit unit, String from, String to) {
        LocalDate start = day(from);
        LocalDate end = day(to);
        if (start == null || end == null || end.isBefore(start)) {
            return null;
        }
        return BigDecimal.valueOf(
                switch (unit) {
                    case YEARS -> ChronoUnit.YEARS.between(start, end);
                    case MONTHS -> ChronoUnit.MONTHS.between(start, end);
                    case DAYS -> ChronoUnit.DAYS.between(start, end);
                });
    }

    private @Nullable LocalDate day(String field) {
        return field.equals(Calculation.Span.TODAY)
                ? today
                : TypedValue.date(answer(field)).orElse(null);
    }

    private String answer(String field) {
        return TypedValue.plain(typed.apply(row == null ? field : field.replace("[]", "[" + row + "]")));
    }

    /** {@code items[].price} of {@code items[2].price}. */
    private static String plain(String field) {
        return field.replaceAll("\\[\\d+\\]", "[]");
    }

    /** Once for every row of the columns among the fields; the answers themselves when there is none. */
    List<CalculationAnswers> rows(Set<String> fields) {
        boolean repeated = row == null && fields.stream().anyMatch(field -> field.contains("[]"));
        if (!repeated) {
            return List.of(this);
        }
        return IntStream.range(0, FormField.MOST_ROWS)
                .mapToObj(number -> new CalculationAnswers(typed, types, today, number))
                .toList();
    }
}
