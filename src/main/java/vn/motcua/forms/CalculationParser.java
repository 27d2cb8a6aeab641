package vn.motcua.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the language of {@link Calculation}, from left to right. */
final class CalculationParser {

    /** Longer ones are not written by people. */
    static final int LONGEST = 300;

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\\d{1,12}(?:\\.\\d{1,4})?)|([A-Za-z]\\w*(?:\\[(?:\\d{1,3})?\\]\\.\\w+)?)|([-+*/(),]))");
    private static final String NOTHING = "";

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    CalculationParser(String text) {
        this.text = text;
    }

    Calculation parse() {
        if (text.length() > LONGEST) {
            throw new MalformedCalculation(text, LONGEST);
        }
        String stripped = text.strip();
        Matcher matcher = TOKEN.matcher(stripped);
        int end = 0;
        while (end < stripped.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new MalformedCalculation(text, end);
            }
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        Calculation whole = sum();
        if (at < tokens.size()) {
            throw wrong();
        }
        return whole;
    }

    private Calculation sum() {
        Calculation left = product();
        while (next().equals("+") || next().equals("-")) {
            char sign = take().charAt(0);
            left = new Calculation.Operation(sign, left, product());
        }
        return left;
    }

    private Calculation product() {
        Calculation left = factor();
        while (next().equals("*") || next().equals("/")) {
            char sign = take().charAt(0);
            left = new Calculation.Operation(sign, left, factor());
        }
        return left;
    }

    private Calculation factor() {
        String token = take();
        if (token.equals("(")) {
            Calculation inner = sum();
            require(")");
            return inner;
        }
        if (token.equals("-")) {
            return new Calculation.Operation('-', new Calculation.Constant(BigDecimal.ZERO), factor());
        }
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            return new Calculation.Constant(new BigDecimal(token));
        }
        if (token.isEmpty() || !Character.isLetter(token.charAt(0))) {
            throw wrong();
        }
        return next().equals("(") ? function(token) : answer(token);
    }

    private Calculation answer(String name) {
        if (name.equals(Calculation.Span.TODAY)) {
            throw wrong();
        }
        return new Calculation.Answer(name);
    }

    private Calculation function(String name) {
        require("(");
        Calculation made =
                switch (name) {
                    case "sum", "min", "max" ->
                        new Calculation.Gathering(
                                Calculation.Gathering.Kind.valueOf(name.toUpperCase(Locale.ROOT)), parts());
                    case "count" -> new Calculation.Count(column());
                    case "years", "months", "days" -> {
                        String from = name();
                        require(",");
                        yield new Calculation.Span(
                                Calculation.Span.Unit.valueOf(name.toUpperCase(Locale.ROOT)), from, name());
                    }
                    default -> throw wrong();
                };
        require(")");
        return made;
    }

    private List<Calculation> parts() {
        List<Calculation> parts = new ArrayList<>(List.of(sum()));
        while (next().equals(",")) {
            take();
            parts.add(sum());
        }
        return parts;
    }

    private String name() {
        String token = take();
        if (token.isEmpty() || !Character.isLetter(token.charAt(0))) {
            throw wrong();
        }
        return token;
    }

    private String column() {
        String token = name();
        if (!token.contains("[]")) {
            throw wrong();
        }
        return token;
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : NOTHING;
    }

    private String take() {
        String token = next();
        at++;
        return token;
    }

    private void require(String token) {
        if (!take().equals(token)) {
            throw wrong();
        }
    }

    private MalformedCalculation wrong() {
        return new MalformedCalculation(text, at);
    }
}
