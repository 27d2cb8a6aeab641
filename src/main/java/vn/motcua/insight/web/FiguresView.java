package vn.motcua.insight.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.insight.DayFigures;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;

/**
 * Figures of the last days.
 *
 * @param centre whose; null for the province
 * @param centreId its number
 * @param days the last first
 */
public record FiguresView(@Nullable String centre, @Nullable Long centreId, List<DayFigures> days) {

    /** Copies the list. */
    public FiguresView {
        days = List.copyOf(days);
    }

    /** Where the same is told as CSV. */
    public String csvHref() {
        return FiguresController.PATH + ".csv" + (centreId == null ? "" : "?trungTam=" + centreId);
    }

    /** All days together. */
    public List<SummaryRow> together(Page page) {
        long finished = sum(days.stream().map(DayFigures::finished));
        long inTime = finished - sum(days.stream().map(DayFigures::late));
        return List.of(
                SummaryRow.of(
                        page.text("insight.filed"), number(sum(days.stream().map(DayFigures::filed)))),
                SummaryRow.of(
                        page.text("insight.received"), number(sum(days.stream().map(DayFigures::received)))),
                SummaryRow.of(
                        page.text("insight.finished"),
                        finished == 0
                                ? "0"
                                : page.text(
                                        "insight.finished.inTime",
                                        number(finished),
                                        Math.round(1000.0 * inTime / finished) / 10.0)),
                SummaryRow.of(
                        page.text("insight.handedOver"),
                        number(sum(days.stream().map(DayFigures::handedOver)))));
    }

    private static long sum(Stream<Long> figures) {
        return figures.mapToLong(Long::longValue).sum();
    }

    private static String number(long figure) {
        return String.valueOf(figure);
    }

    /** A line for each day on which something happened. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("insight.byDay"),
                List.of(
                        Column.of(page.text("insight.day")),
                        Column.number(page.text("insight.filed")),
                        Column.number(page.text("insight.received")),
                        Column.number(page.text("insight.finished")),
                        Column.number(page.text("insight.late")),
                        Column.number(page.text("insight.handedOver"))),
                days.stream()
                        .filter(day -> !day.isEmpty())
                        .map(day -> new TableView.Row(
                                day.day().toString(),
                                VietnamTime.date(day.day()),
                                Stream.concat(
                                                Stream.of(VietnamTime.date(day.day())),
                                                figures(day).map(FiguresView::number))
                                        .map(Cell::text)
                                        .toList()))
                        .toList());
    }

    private static Stream<Long> figures(DayFigures day) {
        return Stream.of(day.filed(), day.received(), day.finished(), day.late(), day.handedOver());
    }

    /** The table as RFC 4180 has it, days as ISO 8601; none of its values needs quotes. */
    String csv(Page page) {
        return days.stream()
                .map(day -> figures(day).map(String::valueOf).collect(Collectors.joining(",", day.day() + ",", "\r\n")))
                .collect(Collectors.joining(
                        "",
                        Stream.of("day", "filed", "received", "finished", "late", "handedOver")
                                .map(name -> page.text("insight." + name))
                                .collect(Collectors.joining(",", "", "\r\n")),
                        ""));
    }
}
