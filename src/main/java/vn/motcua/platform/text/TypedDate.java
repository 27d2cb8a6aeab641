package vn.motcua.platform.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: 5/12/1996, 05-12-1996, 05.12.1996, 05121996. */
public final class TypedDate {

    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{4})|(\\d{2})(\\d{2})(\\d{4})");

    private TypedDate() {}

    /** The day; empty when it is none. */
    public static Optional<LocalDate> parse(String typed) {
        Matcher matcher =
                SHAPE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = matcher.group(1) != null ? 1 : 4;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(first + 2)),
                    Integer.parseInt(matcher.group(first + 1)),
                    Integer.parseInt(matcher.group(first))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
