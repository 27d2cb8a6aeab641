package vn.motcua.payments.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vn.motcua.payments.PassedOn;
import vn.motcua.payments.PassedOn.State;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * How soon desks passed on what they took over the net in a month.
 *
 * @param month which
 * @param current the month that goes on
 * @param desks what each took, by its name
 */
public record BudgetReportView(YearMonth month, YearMonth current, Instant now, Map<String, List<PassedOn>> desks) {

    private static final int SHOWN = 200;

    /** For example "11/2026". */
    public String title() {
        return MonthField.words(month);
    }

    /** Which month. */
    public FieldView months(Page page) {
        return MonthField.field(page, month, current);
    }

    /** A line for each desk, then all together. */
    public TableView table(Page page) {
        SequencedMap<String, List<PassedOn>> lines = new LinkedHashMap<>(desks);
        lines.put(
                page.text("payments.total"),
                desks.values().stream().flatMap(List::stream).toList());
        return TableView.of(
                page.text("payments.budget.report.of", title()),
                List.of(
                        Column.of(page.text("payments.settlement.collector")),
                        Column.number(page.text("payments.settlement.payments")),
                        Column.number(page.text("payments.amount")),
                        Column.number(page.text("payments.budget.IN_TIME")),
                        Column.number(page.text("payments.budget.LATE")),
                        Column.number(page.text("payments.budget.WAITING")),
                        Column.number(page.text("payments.budget.OVERDUE"))),
                lines.entrySet().stream()
                        .map(line -> row(line.getKey(), line.getValue()))
                        .toList());
    }

    private Row row(String name, List<PassedOn> payments) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(name),
                Cell.text(String.valueOf(payments.size())),
                Cell.text(Dong.digits(
                        payments.stream().mapToLong(PassedOn::amount).sum()))));
        for (State state : State.values()) {
            cells.add(Cell.text(String.valueOf(
                    payments.stream().filter(one -> one.state(now) == state).count())));
        }
        return new Row(name, name, cells);
    }

    /** What was late or is, the oldest first; a page's worth. */
    public List<PassedOn> behind() {
        return desks.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.state(now) == State.LATE || one.state(now) == State.OVERDUE)
                .sorted(Comparator.comparing(PassedOn::paidAt))
                .limit(SHOWN)
                .toList();
    }

    /** The same as a table. */
    public TableView behind(Page page) {
        return BudgetOrdersView.table(page, page.text("payments.budget.behind"), behind(), now);
    }
}
