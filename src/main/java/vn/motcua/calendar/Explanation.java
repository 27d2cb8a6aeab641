package vn.motcua.calendar;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.platform.VietnamTime;

/**
 * Says in Vietnamese how a deadline was counted, for the slip, the officer and whoever doubts it. Vietnamese also for
 * readers of the English pages: it is the wording of a legal act.
 */
final class Explanation {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.calendar", Locale.ROOT);
    private static final int MOST_LISTED = 10;

    private final Timetable timetable;
    private final WorkingCalendar calendar;
    private final LegalTime time;
    private final boolean first;
    private final long received;
    private final long counted;
    private final long due;
    private final int receivedDay;
    private final int countedDay;
    private final int dueDay;

    private Explanation(
            WorkingCalendar calendar, LegalTime time, boolean first, long received, long counted, long due) {
        this.calendar = calendar;
        this.timetable = calendar.timetable();
        this.time = time;
        this.first = first;
        this.received = received;
        this.counted = counted;
        this.due = due;
        this.receivedDay = timetable.dayAt(received);
        this.countedDay = timetable.dayAt(counted);
        this.dueDay = timetable.dayAt(due);
    }

    /**
     * The sentences, in their order.
     *
     * @param phases one or more
     * @param counted from when the first is counted
     * @param ends the end of each
     */
    static List<String> lines(
            WorkingCalendar calendar, List<LegalTime> phases, long received, long counted, List<Long> ends) {
        List<String> lines = new ArrayList<>();
        Explanation phase = new Explanation(calendar, phases.getFirst(), true, received, counted, ends.getFirst());
        phase.receipt(lines);
        phase.count(lines);
        for (int i = 1; i < phases.size(); i++) {
            long from = ends.get(i - 1);
            lines.add(phase.said("phase", from, phase.dueDay, i, i + 1));
            phase = new Explanation(calendar, phases.get(i), false, from, from, ends.get(i));
            phase.count(lines);
        }
        lines.add(phase.said("due", phase.due, phase.dueDay));
        return List.copyOf(lines);
    }

    private void receipt(List<String> lines) {
        lines.add(said("received", received, receivedDay));
        if (counted != received) {
            lines.add(said("counted", counted, countedDay));
        }
    }

    private void count(List<String> lines) {
        switch (time.unit()) {
            case HOUR -> lines.add(hours());
            case WORKING_DAY -> lines.add(workingDays());
            case SAME_DAY -> lines.add(sameDay());
            case CALENDAR_DAY, MONTH -> calendarSpan(lines);
        }
        if (time.unit() != TimeUnit.CALENDAR_DAY && time.unit() != TimeUnit.MONTH) {
            daysOff(lines, receivedDay, dueDay);
            swappedDays(lines, countedDay, dueDay);
            proposedDays(lines, receivedDay, dueDay);
        }
    }

    /** A sentence about a moment. */
    private String said(String key, long moment, int day, Object... more) {
        List<Object> words = new ArrayList<>(List.of(clock(moment), weekday(day), date(day)));
        words.addAll(List.of(more));
        return text(key, words.toArray());
    }

    private String hours() {
        int[] days = workingDays(countedDay, dueDay);
        if (days.length > MOST_LISTED) {
            return text("hours.span", time.amount(), date(countedDay), date(dueDay));
        }
        String parts = IntStream.of(days)
                .filter(day -> workedOn(day) > 0)
                .mapToObj(day -> text("hours.part", duration(workedOn(day)), date(day)))
                .collect(Collectors.joining(", "));
        return text("hours", time.amount(), parts);
    }

    private long workedOn(int day) {
        DayHours hours = timetable.hours(day);
        int from = day == countedDay ? hours.workedBefore(Timetable.secondOfDay(counted)) : 0;
        int to = day == dueDay ? hours.workedBefore(Timetable.secondOfDay(due)) : hours.total();
        return (long) to - from;
    }

    private String workingDays() {
        int[] days = workingDays(countedDay + 1, dueDay);
        if (days.length > MOST_LISTED) {
            return text(ofPhase("working-days.span"), time.amount(), date(days[0]), date(dueDay));
        }
        String listed = IntStream.of(days).mapToObj(this::date).collect(Collectors.joining(", "));
        return text(ofPhase("working-days"), time.amount(), listed);
    }

    /** Only the first phase begins with a receipt. */
    private String ofPhase(String key) {
        return first ? key : key + ".next";
    }

    private String sameDay() {
        int limit = timetable.hours(countedDay).sameDayLimit();
        return text(ofPhase(dueDay == countedDay ? "same-day.before" : "same-day.after"), clock(limit));
    }

    private void calendarSpan(List<String> lines) {
        int lastDay = calendar.lastDay(countedDay, time);
        daysOff(lines, receivedDay, countedDay);
        String key = time.unit() == TimeUnit.MONTH ? "months" : "calendar-days";
        lines.add(text(ofPhase(key), time.amount(), weekday(lastDay), date(lastDay)));
        if (lastDay != dueDay) {
            lines.add(text("rolled", date(lastDay)));
            daysOff(lines, lastDay, dueDay);
        }
        swappedDays(lines, lastDay, dueDay);
        proposedDays(lines, lastDay, dueDay);
    }

    /** Holidays one run a line, with their names; weekly days off together in one line. */
    private void daysOff(List<String> lines, int first, int last) {
        List<String> weekly = new ArrayList<>();
        for (int day = first; day <= last; day++) {
            if (timetable.hours(day).isWorking()) {
                continue;
            }
            int end = day;
            while (end < last && !timetable.hours(end + 1).isWorking()) {
                end++;
            }
            String names = namesOfHolidays(day, end);
            if (names.isEmpty()) {
                weekly.add(range(day, end));
            } else {
                lines.add(text("holiday", range(day, end), names));
            }
            day = end;
        }
        if (weekly.size() > MOST_LISTED) {
            lines.add(text("weekly.many", weekly.size(), weekly.getFirst(), weekly.getLast()));
        } else if (!weekly.isEmpty()) {
            lines.add(text("weekly", String.join(", ", weekly)));
        }
    }

    private String namesOfHolidays(int first, int last) {
        return specialDays(first, last, CalendarDay::isConfirmed)
                .map(Explanation::shortName)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String shortName(CalendarDay day) {
        String name = day.kind() == CalendarDay.Kind.TET ? text("tet") : day.name();
        String off = text("off-prefix");
        return name.startsWith(off) ? name.substring(off.length()).strip() : name;
    }

    private void swappedDays(List<String> lines, int first, int last) {
        specialDays(first, last, day -> day.isConfirmed() && !day.kind().isOff())
                .forEach(day -> lines.add(text("swapped", weekday(day.date()), date(day.date()), day.name())));
    }

    private void proposedDays(List<String> lines, int first, int last) {
        String proposed = specialDays(first, last, day -> !day.isConfirmed())
                .map(day -> date(day.date()))
                .collect(Collectors.joining(", "));
        if (!proposed.isEmpty()) {
            lines.add(text("proposed", proposed));
        }
    }

    private Stream<CalendarDay> specialDays(int first, int last, Predicate<CalendarDay> wanted) {
        IntFunction<Stream<CalendarDay>> special = day -> Stream.ofNullable(calendar.specialDay(day));
        return IntStream.rangeClosed(first, last)
                .mapToObj(special)
                .flatMap(found -> found)
                .filter(wanted);
    }

    private int[] workingDays(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .filter(day -> timetable.hours(day).isWorking())
                .toArray();
    }

    private static String duration(long seconds) {
        long minutes = seconds / 60;
        String hours = minutes >= 60 ? text("duration.hours", minutes / 60) : "";
        String rest = minutes % 60 > 0 || minutes == 0 ? text("duration.minutes", minutes % 60) : "";
        return (hours + " " + rest).strip();
    }

    private String range(int first, int last) {
        if (first == last) {
            return date(first);
        }
        LocalDate from = timetable.dateOf(first);
        LocalDate to = timetable.dateOf(last);
        String start = date(from);
        if (from.getYear() == to.getYear()) {
            start = start.substring(0, from.getMonth() == to.getMonth() ? "dd".length() : "dd/mm".length());
        }
        return start + "–" + date(to);
    }

    private String date(int day) {
        return date(timetable.dateOf(day));
    }

    private static String date(LocalDate date) {
        return VietnamTime.date(date);
    }

    private String weekday(int day) {
        return weekday(timetable.dateOf(day));
    }

    private static String weekday(LocalDate date) {
        return VietnamTime.weekday(date.getDayOfWeek());
    }

    private static String clock(long local) {
        int second = Timetable.secondOfDay(local);
        return LocalTime.ofSecondOfDay(second - second % 60).toString();
    }

    private static String text(String key, Object... arguments) {
        Object[] words = Stream.of(arguments).map(String::valueOf).toArray();
        return MessageFormat.format(TEXTS.getString("calendar.explanation." + key), words);
    }
}
