package vn.motcua.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the language of {@link Condition}. */
final class ConditionParser {

    private static final Pattern OR = Pattern.compile("\\s+or\\s+");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    private static final Pattern COMPARISON =
            Pattern.compile("([A-Za-z][\\w.]*(?:\\[\\d*\\][\\w.]*)?)\\s*(==|!=|\\bin\\b|\\bcontains\\b)\\s*(\\S+)");
    private static final Pattern VALUE = Pattern.compile("\\w+");

    private ConditionParser() {}

    static Condition parse(String text) {
        List<Condition> alternatives = new ArrayList<>();
        for (String alternative : OR.split(text.strip(), -1)) {
            List<Condition> parts = new ArrayList<>();
            for (String part : AND.split(alternative, -1)) {
                parts.add(comparison(part.strip(), text));
            }
            alternatives.add(parts.size() == 1 ? parts.getFirst() : new Condition.Junction(true, parts));
        }
        return alternatives.size() == 1 ? alternatives.getFirst() : new Condition.Junction(false, alternatives);
    }

    private static Condition comparison(String part, String whole) {
        Matcher matcher = COMPARISON.matcher(part);
        if (!matcher.matches()) {
            throw new MalformedCondition(whole);
        }
        Condition.Operator operator =
                switch (matcher.group(2)) {
                    case "==" -> Condition.Operator.EQUAL;
                    case "!=" -> Condition.Operator.NOT_EQUAL;
                    case "in" -> Condition.Operator.IN;
                    default -> Condition.Operator.CONTAINS;
                };
        return new Condition.Comparison(matcher.group(1), operator, values(matcher.group(3), operator, whole));
    }

    private static Set<String> values(String text, Condition.Operator operator, String whole) {
        Set<String> values = Arrays.stream(text.split(",", -1))
                .map(value -> {
                    if (!VALUE.matcher(value).matches()) {
                        throw new MalformedCondition(whole);
                    }
                    return value.equals("empty") ? "" : value;
                })
                .collect(Collectors.toUnmodifiableSet());
        if (values.size() > 1 && operator != Condition.Operator.IN) {
            throw new MalformedCondition(whole);
        }
        return values;
    }
}
