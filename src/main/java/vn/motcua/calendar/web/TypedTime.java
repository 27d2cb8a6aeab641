package vn.motcua.calendar.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of a day and days of a year as people type them: 7:30, 7h30, 7 giờ 30, 7h; 16/4, 16-04. */
final class TypedTime {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?:(?:[:hg.]|giờ|\\s)\\s*(\\d{2})?)?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{1,2})");

    private TypedTime() {}

    /** The time; empty when it is none. */
    static Optional<LocalTime> parse(String typed) {
        Matcher matcher = TIME.matcher(normal(typed).toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String minutes = matcher.group(2);
        try {
            return Optional.of(
                    LocalTime.of(Integer.parseInt(matcher.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** The day of every year; empty when it is none. */
    static Optional<MonthDay> parseDay(String typed) {
        Matcher matcher = MONTH_DAY.matcher(normal(typed));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
