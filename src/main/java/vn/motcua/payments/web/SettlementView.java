package vn.motcua.payments.web;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * What desks took in a month.
 *
 * @param month which
 * @param now the month that goes on
 */
public record SettlementView(YearMonth month, YearMonth now, List<Line> lines) {

    /** Copies the list. */
    public SettlementView {
        lines = List.copyOf(lines);
    }

    /** What one desk took for one agency; amounts in đồng. */
    public record Line(
            String owner, String collector, int payments, long cash, long transfer, long refunded, long rest) {}

    /** For example "11/2026". */
    public String title() {
        return MonthField.words(month);
    }

    /** The same as a spreadsheet. */
    public String sheetHref() {
        return SettlementController.PATH + ".xlsx?thang=" + month;
    }

    /** Which month, of the last twelve. */
    public FieldView months(Page page) {
        return MonthField.field(page, month, now);
    }

    /** All lines together. */
    public Line total(Page page) {
        return new Line(
                page.text("payments.total"),
                "",
                lines.stream().mapToInt(Line::payments).sum(),
                lines.stream().mapToLong(Line::cash).sum(),
                lines.stream().mapToLong(Line::transfer).sum(),
                lines.stream().mapToLong(Line::refunded).sum(),
                lines.stream().mapToLong(Line::rest).sum());
    }

    /** Names of the columns. */
    List<String> headings(Page page) {
        return Stream.of("owner", "collector", "payments", "cash", "transfer", "refunded", "rest")
                .map(name -> page.text("payments.settlement." + name))
                .toList();
    }

    /** The lines, then all together. */
    public TableView table(Page page) {
        List<String> headings = headings(page);
        return TableView.of(
                page.text("payments.settlement.of", title()),
                IntStream.range(0, headings.size())
                        .mapToObj(at -> at < 2 ? Column.of(headings.get(at)) : Column.number(headings.get(at)))
                        .toList(),
                Stream.concat(lines.stream(), Stream.of(total(page)))
                        .map(SettlementView::row)
                        .toList());
    }

    private static Row row(Line line) {
        return new Row(
                line.owner() + line.collector(),
                line.owner(),
                List.of(
                        Cell.text(line.owner()),
                        Cell.text(line.collector().isEmpty() ? "–" : line.collector()),
                        Cell.text(String.valueOf(line.payments())),
                        Cell.text(Dong.digits(line.cash())),
                        Cell.text(Dong.digits(line.transfer())),
                        Cell.text(Dong.digits(line.refunded())),
                        Cell.text(Dong.digits(line.rest()))));
    }
}
