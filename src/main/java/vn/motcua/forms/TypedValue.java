package vn.motcua.forms;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.platform.text.VietnameseText;

/** What people type into boxes, in the form it is kept: tolerant in reading, strict in meaning. */
final class TypedValue {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u200B]+");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\- ]+(\\d{1,2})[/.\\- ]+(\\d{4})");
    private static final Pattern DAY_RUN = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.\\- ]+(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:hg.\\- ]|giờ)+(\\d{1,2})?\\s*(?:phút|ph|p)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[., ]\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,4})?");
    private static final Pattern UNIT = Pattern.compile("(?:đồng|đ|vnđ|vnd|m2|m²)$");

    private TypedValue() {}

    /** Composed, without spaces around or line ends of other systems; inner line breaks stay. */
    static String text(String typed) {
        return VietnameseText.nfc(
                        typed.replace("\r\n", "\n").replace('\u00A0', ' ').replace("\u200B", ""))
                .strip();
    }

    /** On one line, with single spaces. */
    static String line(String typed) {
        return SPACES.matcher(text(typed)).replaceAll(" ").strip();
    }

    /** On one line, with plain digits and signs for full-width ones. */
    static String plain(String typed) {
        return line(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    }

    /** A day from {@code 5/12/1990}, {@code 05.12.1990}, {@code 5 12 1990}, {@code 05121990} or {@code 1990-12-05}. */
    static Optional<LocalDate> date(String typed) {
        String text = plain(typed).replaceAll("\\s*([/.\\-])\\s*", "$1");
        for (Pattern pattern : new Pattern[] {DAY, DAY_RUN}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return day(matcher.group(3), matcher.group(2), matcher.group(1));
            }
        }
        Matcher iso = ISO_DAY.matcher(text);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1850 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A month or a year alone: {@code 12/1990}, {@code 1990}. */
    static Optional<String> monthOrYear(String typed) {
        String text = plain(typed);
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            int number = Integer.parseInt(month.group(1));
            return number >= 1 && number <= 12
                    ? Optional.of("%02d/%s".formatted(number, month.group(2)))
                    : Optional.empty();
        }
        return YEAR.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** A time of day from {@code 8:30}, {@code 8h30}, {@code 8 giờ 30}. */
    static Optional<String> time(String typed) {
        Matcher matcher = TIME.matcher(plain(typed).toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return hour < 24 && minute < 60 ? Optional.of("%02d:%02d".formatted(hour, minute)) : Optional.empty();
    }

    /** A whole number; dots, commas and spaces between groups of three are tolerated, as is a unit behind. */
    static Optional<Long> whole(String typed) {
        String text = withoutUnit(typed);
        if (GROUPED.matcher(text).matches()) {
            text = text.replaceAll("[., ]", "");
        }
        return WHOLE.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** A number with a decimal comma or point, kept with a comma: {@code 85,5}. */
    static Optional<String> decimal(String typed) {
        String text = withoutUnit(typed);
        return DECIMAL.matcher(text).matches() ? Optional.of(text.replace('.', ',')) : Optional.empty();
    }

    private static String withoutUnit(String typed) {
        return UNIT.matcher(plain(typed).toLowerCase(Locale.ROOT))
                .replaceAll("")
                .strip();
    }
}
