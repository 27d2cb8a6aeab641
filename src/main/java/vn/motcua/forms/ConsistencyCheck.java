package vn.motcua.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the answers of a declaration against each other. An answer that is missing or unreadable agrees with all. */
final class ConsistencyCheck {

    private static final Pattern ROW = Pattern.compile("\\[(\\d+)\\]");
    private static final Pattern MONTH = Pattern.compile("(\\d{2})/(\\d{4})");
    private static final int FIRST_YEAR = 1850;

    private final FormDefinition form;
    private final Map<String, String> answers;
    private final LocalDate today;
    private final BiFunction<String, Object[], String> messages;

    /** @param answers as they are kept */
    ConsistencyCheck(
            FormDefinition form,
            Map<String, String> answers,
            LocalDate today,
            BiFunction<String, Object[], String> messages) {
        this.form = form;
        this.answers = answers;
        this.today = today;
        this.messages = messages;
    }

    /** Days between which an answer lies: a year alone is any day of it. */
    private record Days(LocalDate first, LocalDate last) {}

    List<FieldError> run() {
        List<FieldError> found = new ArrayList<>();
        for (ConsistencyRule rule : ConsistencyRule.of(form)) {
            Condition when = rule.when();
            if (when != null && !when.holds(this::given)) {
                continue;
            }
            if (rule.check() == ConsistencyRule.Check.ONE_MAIN) {
                oneMain(rule).ifPresent(found::add);
            } else if (rule.field().contains("[]")) {
                rows(rule.field()).forEach(row -> found.addAll(apply(rule, row)));
            } else {
                found.addAll(apply(rule, 0));
            }
        }
        return found;
    }

    private List<FieldError> apply(ConsistencyRule rule, int row) {
        String field = inRow(rule.field(), row);
        String other = inRow(rule.other(), row);
        return agree(rule, field, other)
                ? List.of()
                : List.of(new FieldError(field, rule.kind(), words(rule, field, other)));
    }

    private boolean agree(ConsistencyRule rule, String field, String other) {
        int years = rule.amount();
        return switch (rule.check()) {
            case NOT_BEFORE ->
                both(
                        field,
                        other,
                        (day, from) -> !day.last().isBefore(from.first().plusYears(years)));
            case NOT_AFTER ->
                both(
                        field,
                        other,
                        (day, from) -> !day.first().isAfter(from.last().plusYears(years)));
            case NOT_FUTURE ->
                days(field).map(day -> !day.first().isAfter(today)).orElse(true);
            case AT_LEAST_AGE ->
                days(field)
                        .map(day -> !day.first().isAfter(today.minusYears(years)))
                        .orElse(true);
            case AT_MOST_AGE ->
                days(field)
                        .map(day -> day.last().isAfter(today.minusYears(years)))
                        .orElse(true);
            case NOT_BELOW ->
                number(field)
                        .flatMap(one -> number(other).map(two -> one.compareTo(two) >= 0))
                        .orElse(true);
            case POSITIVE -> number(field).map(one -> one.signum() > 0).orElse(true);
            case DIFFERENT ->
                given(field).isEmpty()
                        || !given(field).replace(" ", "").equals(given(other).replace(" ", ""));
            case NOT_WITH ->
                given(field).isEmpty() || !Condition.parse(rule.other()).holds(this::given);
            case PAST_YEAR ->
                days(field)
                        .map(day -> day.first().getYear() >= FIRST_YEAR
                                && !day.first().isAfter(today))
                        .orElse(given(field).isEmpty());
            case PERSONAL_ID ->
                !given(other).equals("CCCD")
                        || given(field).isEmpty()
                        || given(field).replaceAll("[ .]", "").matches("\\d{12}");
            case ONE_MAIN -> true;
        };
    }

    private Optional<FieldError> oneMain(ConsistencyRule rule) {
        Set<Integer> rows = rows(rule.field());
        long main = rows.stream()
                .filter(row -> given(inRow(rule.field(), row)).equals("YES"))
                .count();
        return rows.isEmpty() || main == 1
                ? Optional.empty()
                : Optional.of(new FieldError(
                        inRow(rule.field(), rows.iterator().next()), rule.kind(), words(rule, rule.field(), "")));
    }

    private boolean both(String field, String other, BiFunction<Days, Days, Boolean> test) {
        return days(field)
                .flatMap(one -> days(other).map(two -> test.apply(one, two)))
                .orElse(true);
    }

    private String words(ConsistencyRule rule, String field, String other) {
        return messages.apply(
                "forms.rule." + rule.message(),
                new Object[] {label(field), label(other), rule.amount(), given(field), given(other)});
    }

    /** Many questions are called alike: the part of the form says whose birthday it is. */
    private String label(String key) {
        String plain = ROW.matcher(key).replaceAll("[]");
        for (FormGroup group : form.groups()) {
            for (FormField field : group.fields()) {
                if (field.key().equals(plain)) {
                    return group.title() + " – " + field.label();
                }
                for (FormField column : field.columns()) {
                    if (column.key().equals(plain)) {
                        return field.label() + " – " + column.label();
                    }
                }
            }
        }
        return "";
    }

    private Set<Integer> rows(String column) {
        String group = column.substring(0, column.indexOf("[]"));
        Set<Integer> rows = new TreeSet<>();
        for (String key : answers.keySet()) {
            Matcher row = ROW.matcher(key);
            if (key.startsWith(group + "[") && row.find()) {
                rows.add(Integer.parseInt(row.group(1)));
            }
        }
        return rows;
    }

    private static String inRow(String key, int row) {
        return key.replace("[]", "[" + row + "]");
    }

    private String given(String key) {
        return answers.getOrDefault(key, "");
    }

    private Optional<BigDecimal> number(String key) {
        return TypedValue.decimal(given(key))
                .or(() -> TypedValue.whole(given(key)).map(String::valueOf))
                .map(text -> new BigDecimal(text.replace(',', '.')));
    }

    private Optional<Days> days(String key) {
        String value = given(key);
        Optional<LocalDate> day = TypedValue.date(value);
        if (day.isPresent()) {
            return day.map(one -> new Days(one, one));
        }
        return TypedValue.monthOrYear(value).map(text -> {
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                YearMonth whole = YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)));
                return new Days(whole.atDay(1), whole.atEndOfMonth());
            }
            int year = Integer.parseInt(text);
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        });
    }
}
