package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.platform.VietnamTime;

/** Calendars for tests that need no database: the shipped holidays over hours written here. */
final class TestCalendars {

    static final List<CalendarDay> DAYS = HolidayFile.days();
    static final WorkingCalendar DEFAULT = withHours(List.of());
    static final WorkingCalendar SAT_HALF = withHours(StandardWeek.withSaturdayMorning(StandardWeek.mondayToFriday()));

    /** Summer 16/04–15/10 07:00–11:00 and 14:00–17:00, winter 08:00–12:00 and 13:00–17:00, Saturday 08:00–14:00. */
    static final WorkingCalendar SEASONAL = withHours(seasonal());

    private TestCalendars() {}

    static WorkingCalendar withHours(List<OpeningHours> own) {
        return WorkingCalendar.of(DAYS, own, StandardWeek.mondayToFriday(), SameDayLimit.STANDARD);
    }

    private static List<OpeningHours> seasonal() {
        Season summer = new Season(MonthDay.of(4, 16), MonthDay.of(10, 15));
        Season winter = new Season(MonthDay.of(10, 16), MonthDay.of(4, 15));
        List<OpeningHours> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                hours.add(OpeningHours.on(day, LocalTime.of(7, 0), LocalTime.of(11, 0))
                        .during(summer));
                hours.add(OpeningHours.on(day, LocalTime.of(14, 0), LocalTime.of(17, 0))
                        .during(summer));
                hours.add(OpeningHours.on(day, LocalTime.of(8, 0), LocalTime.of(12, 0))
                        .during(winter));
                hours.add(OpeningHours.on(day, LocalTime.of(13, 0), LocalTime.of(17, 0))
                        .during(winter));
            }
        }
        hours.add(OpeningHours.on(DayOfWeek.SATURDAY, LocalTime.of(8, 0), LocalTime.of(14, 0))
                .during(winter));
        return hours;
    }

    static Instant at(String offsetDateTime) {
        return OffsetDateTime.parse(offsetDateTime).toInstant();
    }

    /** A moment in Viet Nam, for example {@code 2026-02-13T16:50}. */
    static Instant vn(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(VietnamTime.ZONE).toInstant();
    }
}
