import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.OpeningHours;
import vn.motcua.calendar.SameDayLimit;
import vn.motcua.calendar.WorkingCalendar;

/** How long one deadline over 30 days takes, against the bound of 5 µs; medians of rounds with their spread. */
final class DeadlineBench {

    private static final double BOUND_NANOS = 5_000;
    private static final int ROUNDS = 15;
    private static final int RUNS = 200_000;

    public static void main(String[] arguments) {
        List<OpeningHours> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.add(OpeningHours.on(day, LocalTime.of(7, 30), LocalTime.of(11, 30)));
                week.add(OpeningHours.on(day, LocalTime.of(13, 30), LocalTime.of(17, 30)));
            }
        }
        WorkingCalendar calendar = WorkingCalendar.of(List.of(), List.of(), week, SameDayLimit.STANDARD);
        measure("WORKING_DAY 22 (30 days)", calendar, LegalTime.workingDays(22));
        measure("HOUR 176 (30 days)", calendar, LegalTime.hours(176));
        measure("CALENDAR_DAY 30", calendar, LegalTime.calendarDays(30));
    }

    private static void measure(String name, WorkingCalendar calendar, LegalTime time) {
        Instant from = Instant.parse("2026-03-02T02:00:00Z");
        double[] rounds = new double[ROUNDS];
        long sink = 0;
        for (int round = -5; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < RUNS; i++) {
                sink += calendar.due(from.plusSeconds(i % 86_400), time).dueAt().getEpochSecond();
            }
            if (round >= 0) {
                rounds[round] = (System.nanoTime() - start) / (double) RUNS;
            }
        }
        Arrays.sort(rounds);
        System.out.printf(
                "%-26s median %.0f ns (%.0f–%.0f), %.4f of the bound of 5 µs%s%n",
                name,
                rounds[ROUNDS / 2],
                rounds[0],
                rounds[ROUNDS - 1],
                rounds[ROUNDS / 2] / BOUND_NANOS,
                sink == 42 ? "." : "");
    }
}
