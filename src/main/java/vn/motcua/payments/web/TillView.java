package vn.motcua.payments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.payments.CashShift;
import vn.motcua.payments.Demand;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * The till of a counter.
 *
 * @param shift the officer's that goes on, or null
 * @param open what is owed here
 * @param shifts the last ones of the desk
 * @param openedWith typed
 * @param counted typed
 * @param note typed
 */
public record TillView(
        @Nullable CashShift shift,
        List<Demand> open,
        List<CashShift> shifts,
        String openedWith,
        String counted,
        String note,
        FormErrors errors) {

    /** Copies the lists. */
    public TillView {
        open = List.copyOf(open);
        shifts = List.copyOf(shifts);
    }

    /** The shift that goes on. */
    public List<SummaryRow> summary(Page page) {
        CashShift now = shift;
        return now == null
                ? List.of()
                : List.of(
                        SummaryRow.of(page.text("payments.shift.since"), VietnamTime.dateTime(now.openedAt())),
                        SummaryRow.of(page.text("payments.shift.with"), dong(page, now.openedWith())),
                        SummaryRow.of(
                                page.text("payments.shift.taken"),
                                page.text("payments.shift.takenOf", dong(page, now.taken()), now.payments())),
                        SummaryRow.of(page.text("payments.shift.expected"), dong(page, now.expected())));
    }

    /** The question at the beginning. */
    public FieldView beginning(Page page) {
        return field(page, "tienDauCa", "payments.shift.with", openedWith)
                .withHint(page.text("payments.shift.with.hint"));
    }

    /** The questions at the end. */
    public List<FieldView> end(Page page) {
        return List.of(
                field(page, "tienCuoiCa", "payments.shift.counted", counted),
                field(page, "lyDo", "payments.shift.note", note)
                        .withHint(page.text("payments.shift.note.hint"))
                        .optional());
    }

    private FieldView field(Page page, String name, String key, String typed) {
        return FieldView.of(name, page.text(key)).withValue(typed).withErrors(errors);
    }

    /** What is owed here. */
    public TableView demands(Page page) {
        return TableView.of(
                page.text("payments.till.open"),
                List.of(
                        Column.of(page.text("payments.till.for")),
                        Column.of(page.text("payments.till.title.column")),
                        Column.of(page.text("payments.payer")),
                        Column.number(page.text("payments.amount")),
                        Column.of(page.text("payments.till.state")),
                        Column.of(page.text("payments.till.since"))),
                open.stream()
                        .map(demand -> new Row(
                                demand.reference().value(),
                                demand.payable().id(),
                                List.of(
                                        Cell.link(
                                                demand.payable().id(), TillController.PATH + "/" + demand.reference()),
                                        Cell.text(demand.title()),
                                        Cell.text(demand.payer()),
                                        Cell.text(Dong.digits(demand.amount())),
                                        Cell.badge(
                                                page.text("payments.state." + demand.state()),
                                                CollectView.tone(demand.state())),
                                        Cell.text(VietnamTime.dateTime(demand.createdAt())))))
                        .toList());
    }

    /** The last shifts of the desk. */
    public TableView past(Page page) {
        return TableView.of(
                page.text("payments.shift.past"),
                List.of(
                        Column.of(page.text("payments.shift.officer")),
                        Column.of(page.text("payments.shift.from")),
                        Column.number(page.text("payments.shift.taken")),
                        Column.number(page.text("payments.shift.payments")),
                        Column.of(page.text("payments.shift.difference"))),
                shifts.stream().map(one -> row(page, one)).toList());
    }

    private static Row row(Page page, CashShift one) {
        return new Row(
                String.valueOf(one.id()),
                one.officer(),
                List.of(
                        Cell.text(one.officer()),
                        one.closedAt() == null
                                ? Cell.text(VietnamTime.dateTime(one.openedAt()))
                                : Cell.text(
                                        VietnamTime.dateTime(one.openedAt()),
                                        page.text("payments.shift.until", VietnamTime.dateTime(one.closedAt()))),
                        Cell.text(Dong.digits(one.taken())),
                        Cell.text(String.valueOf(one.payments())),
                        difference(page, one)));
    }

    private static Cell difference(Page page, CashShift one) {
        if (one.closedAt() == null) {
            return Cell.badge(page.text("payments.shift.goesOn"), Badge.Tone.RIVER);
        }
        long difference = one.difference();
        if (difference == 0) {
            return Cell.badge(page.text("payments.shift.exact"), Badge.Tone.GOOD);
        }
        return new Cell.Status(
                new Badge(
                        page.text(
                                difference > 0 ? "payments.shift.over" : "payments.shift.short",
                                Dong.digits(Math.abs(difference))),
                        Badge.Tone.LATE),
                one.note());
    }

    private static String dong(Page page, long amount) {
        return page.text("payments.dong", Dong.digits(amount));
    }
}
