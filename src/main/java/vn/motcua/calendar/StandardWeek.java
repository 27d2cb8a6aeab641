package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The hours shipped with the product; an administrator's changes live in the database. */
final class StandardWeek {

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime NOON = LocalTime.of(11, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private StandardWeek() {}

    /** Monday to Friday 07:30–11:30 and 13:30–17:30. */
    static List<OpeningHours> mondayToFriday() {
        List<OpeningHours> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.add(OpeningHours.on(day, MORNING, NOON));
                week.add(OpeningHours.on(day, AFTERNOON, EVENING));
            }
        }
        return List.copyOf(week);
    }

    /** The given week with Saturday 07:30–11:30 instead of its own Saturday. */
    static List<OpeningHours> withSaturdayMorning(List<OpeningHours> week) {
        List<OpeningHours> longer = new ArrayList<>(week);
        longer.removeIf(hours -> hours.weekday() == DayOfWeek.SATURDAY);
        longer.add(OpeningHours.on(DayOfWeek.SATURDAY, MORNING, NOON));
        return List.copyOf(longer);
    }
}
