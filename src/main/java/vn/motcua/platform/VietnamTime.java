package vn.motcua.platform;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants are stored in UTC and shown in Asia/Ho_Chi_Minh; the day changes at midnight there. */
public final class VietnamTime {

    /** The country's only time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private VietnamTime() {}

    /** The calendar day of an instant in Viet Nam. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first moment of a month in Viet Nam. */
    public static Instant beginOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    /** For example {@code 05/12/2026}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** For example {@code 16:50 13/02/2026}. */
    public static String dateTime(Instant instant) {
        return DATE_TIME.format(instant.atZone(ZONE));
    }

    /** For example {@code 16:50, thứ Sáu 13/02/2026}. */
    public static String full(Instant instant) {
        ZonedDateTime at = instant.atZone(ZONE);
        return "%02d:%02d, %s %s".formatted(at.getHour(), at.getMinute(), weekday(at.getDayOfWeek()), DATE.format(at));
    }

    /** The weekday as people write it: {@code thứ Hai} … {@code Chủ nhật}. */
    public static String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }
}
