package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Every day of the years the product can count in, with prefix sums of open seconds and of working days, so that a
 * deadline is a look-up and not a walk. Works on local seconds (seconds since 1970-01-01 00:00 in Viet Nam). Immutable.
 */
final class Timetable {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2079;
    static final int DAY = 86_400;

    private final int firstDay = Math.toIntExact(LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay());
    private final DayHours[] days;
    private final long[] workedBefore;
    private final int[] workingDaysBefore;
    private final int[] workingDays;

    Timetable(Function<LocalDate, DayHours> hoursOf) {
        int count = Math.toIntExact(LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay()) - firstDay;
        days = new DayHours[count];
        workedBefore = new long[count + 1];
        workingDaysBefore = new int[count + 1];
        int[] working = new int[count];
        for (int day = 0; day < count; day++) {
            DayHours hours = hoursOf.apply(dateOf(day));
            days[day] = hours;
            workedBefore[day + 1] = workedBefore[day] + hours.total();
            workingDaysBefore[day + 1] = workingDaysBefore[day];
            if (hours.isWorking()) {
                working[workingDaysBefore[day]] = day;
                workingDaysBefore[day + 1]++;
            }
        }
        workingDays = Arrays.copyOf(working, workingDaysBefore[count]);
    }

    LocalDate dateOf(int day) {
        return LocalDate.ofEpochDay((long) firstDay + day);
    }

    /** The index of the day that holds a local second. */
    int dayAt(long second) {
        return dayOfEpoch(Math.floorDiv(second, DAY));
    }

    int dayOfEpoch(long epochDay) {
        long day = epochDay - firstDay;
        if (day < 0 || day >= days.length) {
            throw new OutsideCalendar(FIRST_YEAR, LAST_YEAR);
        }
        return (int) day;
    }

    long epochDay(int day) {
        return (long) firstDay + day;
    }

    DayHours hours(int day) {
        return days[day];
    }

    boolean isOpen(long second) {
        return days[dayAt(second)].isOpenAt(secondOfDay(second));
    }

    long openingFrom(long second) {
        int day = dayAt(second);
        int opening = days[day].openingFrom(secondOfDay(second));
        if (opening < 0) {
            day = workingDayFrom(day + 1);
            opening = days[day].openingFrom(0);
        }
        return at(day, opening);
    }

    long close(int workingDay) {
        return at(workingDay, days[workingDay].close());
    }

    /** The day itself when it is worked, otherwise the next one that is. */
    int workingDayFrom(int day) {
        return nthWorkingDay(workingDaysBefore[Math.min(day, days.length)]);
    }

    /** The n-th working day after the given one. */
    int workingDayAfter(int day, int n) {
        return nthWorkingDay((long) workingDaysBefore[day + 1] + n - 1);
    }

    int workingDaysBefore(int day) {
        return workingDaysBefore[day];
    }

    /** Open seconds from the first day of the table to a local second. */
    long worked(long second) {
        int day = dayAt(second);
        return workedBefore[day] + days[day].workedBefore(secondOfDay(second));
    }

    /** The earliest local second by which that many open seconds have passed; an exact end is the close itself. */
    long secondAfter(long worked) {
        if (worked > workedBefore[days.length]) {
            throw new OutsideCalendar(FIRST_YEAR, LAST_YEAR);
        }
        int low = 0;
        int high = days.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (workedBefore[middle + 1] >= worked) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return at(low, days[low].secondAfter(Math.toIntExact(worked - workedBefore[low])));
    }

    private int nthWorkingDay(long n) {
        if (n >= workingDays.length) {
            throw new OutsideCalendar(FIRST_YEAR, LAST_YEAR);
        }
        return workingDays[(int) n];
    }

    private long at(int day, int secondOfDay) {
        return epochDay(day) * DAY + secondOfDay;
    }

    static int secondOfDay(long second) {
        return Math.floorMod(second, DAY);
    }
}
