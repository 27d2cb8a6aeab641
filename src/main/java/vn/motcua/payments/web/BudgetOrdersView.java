package vn.motcua.payments.web;

import java.time.Instant;
import java.util.List;
import vn.motcua.payments.BudgetOrder;
import vn.motcua.payments.PassedOn;
import vn.motcua.payments.web.BudgetOrderController.BudgetOrderForm;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.text.Dong;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * What waits at desks to be passed on to the budget, and what was.
 *
 * @param desks those where something waits
 * @param orders the last ones
 * @param form as it was typed
 */
public record BudgetOrdersView(List<Desk> desks, List<Order> orders, BudgetOrderForm form, FormErrors errors) {

    /** Copies the lists. */
    public BudgetOrdersView {
        desks = List.copyOf(desks);
        orders = List.copyOf(orders);
    }

    /**
     * One desk.
     *
     * @param waiting what came to it, the oldest first
     */
    public record Desk(long id, String name, List<PassedOn> waiting, Instant now) {

        static Desk of(long id, String name, List<PassedOn> all, Instant now) {
            return new Desk(
                    id,
                    name,
                    all.stream().filter(one -> one.desk().value() == id).toList(),
                    now);
        }

        /** Đồng of all of it. */
        public String sum() {
            return Dong.digits(waiting.stream().mapToLong(PassedOn::amount).sum());
        }

        /** When the first of it is due. */
        public String due() {
            return VietnamTime.full(waiting.getFirst().dueAt());
        }

        /** Whether that has passed. */
        public boolean isOverdue() {
            return waiting.getFirst().state(now) == PassedOn.State.OVERDUE;
        }

        /** Each payment. */
        public TableView table(Page page) {
            return BudgetOrdersView.table(page, page.text("payments.budget.waitingAt", name), waiting, now);
        }
    }

    /** An order and the name of its desk. */
    public record Order(String desk, BudgetOrder order) {}

    /** Payments and how they stand. */
    static TableView table(Page page, String caption, List<PassedOn> payments, Instant now) {
        return TableView.of(
                caption,
                List.of(
                        Column.of(page.text("payments.till.for")),
                        Column.number(page.text("payments.amount")),
                        Column.of(page.text("payments.budget.paid")),
                        Column.of(page.text("payments.budget.due")),
                        Column.of(page.text("payments.till.state"))),
                payments.stream()
                        .map(one -> new Row(
                                one.payable() + one.paidAt(),
                                one.payable(),
                                List.of(
                                        Cell.text(one.payable()),
                                        Cell.text(Dong.digits(one.amount())),
                                        Cell.text(VietnamTime.dateTime(one.paidAt())),
                                        Cell.text(VietnamTime.dateTime(one.dueAt())),
                                        Cell.badge(
                                                page.text("payments.budget." + one.state(now)), tone(one.state(now))))))
                        .toList());
    }

    private static Badge.Tone tone(PassedOn.State state) {
        return switch (state) {
            case IN_TIME -> Badge.Tone.GOOD;
            case LATE -> Badge.Tone.CALM;
            case WAITING -> Badge.Tone.RIVER;
            case OVERDUE -> Badge.Tone.LATE;
        };
    }

    /** Its desk, where there are several. */
    public FieldView desk(Page page) {
        return FieldView.of("noi", page.text("payments.budget.desk"))
                .withOptions(desks.stream()
                        .map(desk -> FieldView.Option.of(String.valueOf(desk.id()), desk.name()))
                        .toList())
                .withValue(form.noi());
    }

    /** The bank's name for the order. */
    public FieldView number(Page page) {
        return field(page, "soLenh", "payments.budget.number", form.soLenh());
    }

    /** When it was given. */
    public FieldView time(Page page) {
        return field(page, "luc", "payments.budget.time", form.luc()).withHint(page.text("payments.budget.time.hint"));
    }

    /** What it is of. */
    public FieldView amount(Page page) {
        return field(page, "soTien", "payments.budget.amount", form.soTien())
                .withHint(page.text("payments.budget.amount.hint"));
    }

    private FieldView field(Page page, String name, String key, String typed) {
        return FieldView.of(name, page.text(key)).withValue(typed).withErrors(errors);
    }

    /** What was passed on. */
    public TableView past(Page page) {
        return TableView.of(
                page.text("payments.budget.past"),
                List.of(
                        Column.of(page.text("payments.budget.number")),
                        Column.of(page.text("payments.budget.desk")),
                        Column.of(page.text("payments.budget.time")),
                        Column.number(page.text("payments.amount")),
                        Column.number(page.text("payments.shift.payments")),
                        Column.of(page.text("payments.budget.by"))),
                orders.stream()
                        .map(one -> new Row(
                                one.desk() + one.order().number(),
                                one.order().number(),
                                List.of(
                                        Cell.text(one.order().number()),
                                        Cell.text(one.desk()),
                                        Cell.text(
                                                VietnamTime.dateTime(one.order().sentAt())),
                                        Cell.text(Dong.digits(one.order().amount())),
                                        Cell.text(String.valueOf(one.order().payments())),
                                        Cell.text(one.order().recordedBy()))))
                        .toList());
    }
}
