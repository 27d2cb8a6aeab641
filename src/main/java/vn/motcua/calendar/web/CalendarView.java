package vn.motcua.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.OpeningHours;
import vn.motcua.calendar.Season;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * The calendar as an administrator looks at it.
 *
 * @param year the year shown
 * @param years the years that can be chosen
 * @param days the special days of the year shown
 * @param proposed how many days of today or later are not decided
 * @param hours the hours of units without their own
 * @param ownHours how many units have their own
 * @param mayChange whether this administrator may change what concerns every unit
 */
public record CalendarView(
        int year,
        List<Integer> years,
        List<CalendarDay> days,
        int proposed,
        List<OpeningHours> hours,
        int ownHours,
        boolean mayChange) {

    /** Copies the lists. */
    public CalendarView {
        years = List.copyOf(years);
        days = List.copyOf(days);
        hours = List.copyOf(hours);
    }

    /** Links to the other years. */
    public List<Page.NavItem> yearLinks() {
        return years.stream()
                .map(other -> new Page.NavItem(
                        String.valueOf(other), CalendarController.PATH + "?nam=" + other, other == year))
                .toList();
    }

    /** The days as a table. */
    public TableView table(Page page) {
        List<Column> columns = Stream.of("date", "name", "kind", "source", "status")
                .map(column -> Column.of(page.text("calendar.page." + column)))
                .toList();
        return TableView.of(
                page.text("calendar.page.days", String.valueOf(year)),
                columns,
                days.stream().map(day -> row(page, day)).toList());
    }

    private static Row row(Page page, CalendarDay day) {
        String date = VietnamTime.date(day.date());
        LocalDate paired = day.pairedDate();
        return new Row(
                day.date().toString(),
                date,
                List.of(
                        new Cell.Link(
                                date,
                                DayController.DAY + "/" + day.date(),
                                weekday(page, day.date().getDayOfWeek())),
                        paired == null
                                ? Cell.text(day.name())
                                : Cell.text(day.name(), page.text("calendar.page.paired", VietnamTime.date(paired))),
                        Cell.text(page.text("calendar.kind." + day.kind())),
                        Cell.text(day.source()),
                        Cell.badge(
                                page.text("calendar.status." + day.status()),
                                day.isConfirmed() ? Badge.Tone.GOOD : Badge.Tone.SOON)));
    }

    /** The hours, a row for every weekday, seasons after the year. */
    public List<SummaryRow> hourRows(Page page) {
        return hourRows(page, hours);
    }

    static List<SummaryRow> hourRows(Page page, List<OpeningHours> hours) {
        return Stream.of(DayOfWeek.values())
                .map(weekday -> SummaryRow.of(weekday(page, weekday), spans(page, hours, weekday)))
                .toList();
    }

    private static String spans(Page page, List<OpeningHours> hours, DayOfWeek weekday) {
        String lines = hours.stream()
                .filter(span -> span.weekday() == weekday)
                .collect(Collectors.groupingBy(
                        span -> season(page, span.season()),
                        TreeMap::new,
                        Collectors.mapping(span -> span.opens() + "–" + span.closes(), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(line -> line.getKey() + line.getValue())
                .collect(Collectors.joining("; "));
        return lines.isEmpty() ? page.text("calendar.page.closed") : lines;
    }

    private static String season(Page page, @Nullable Season season) {
        return season == null
                ? ""
                : page.text("calendar.page.season", dayAndMonth(season.from()), dayAndMonth(season.to())) + ": ";
    }

    static String dayAndMonth(MonthDay day) {
        return VietnamTime.date(day.atYear(2024)).substring(0, "dd/mm".length());
    }

    static String weekday(Page page, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.of(page.lang()));
    }
}
