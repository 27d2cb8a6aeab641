package vn.motcua.frontdesk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.CounterDeskView;
import vn.motcua.frontdesk.CounterState;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.ServiceGroup;
import vn.motcua.frontdesk.Ticket;
import vn.motcua.frontdesk.TicketState;
import vn.motcua.frontdesk.TicketView;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FieldView.Option;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** The counter's screen. */
public record CallingView(CounterDeskView desk) {

    private static final int SHOWN = 12;

    /** Address of the screen. */
    public String path() {
        return "/goi-so/" + desk.centre().desk().value() + "/" + desk.setup().number();
    }

    /** By what it follows the line. */
    public String follows() {
        return Lines.topic(desk.centre().desk()).toString();
    }

    /** Who is there, or null. */
    public @Nullable Ticket there() {
        return desk.there();
    }

    /** Whether somebody was called and is not there yet. */
    public boolean called() {
        return desk.there() != null && desk.there().state() == TicketState.CALLED;
    }

    /** Whether the counter calls people. */
    public boolean open() {
        return desk.counter().status() == CounterState.Status.OPEN;
    }

    /** What the counter does. */
    public String status(Page page) {
        return page.text("frontdesk.counter." + desk.counter().status());
    }

    /** What the counter serves. */
    public String serves() {
        return String.join(
                ", ",
                desk.centre().config().groups().stream()
                        .filter(group -> desk.setup().groups().contains(group.code()))
                        .map(ServiceGroup::name)
                        .toList());
    }

    /** Name of a group. */
    public String group(String code) {
        return desk.centre().config().groups().stream()
                .filter(group -> group.code().equals(code))
                .map(ServiceGroup::name)
                .findFirst()
                .orElse(code);
    }

    /** Since when, and why first. */
    public String about(Page page, Ticket ticket) {
        String time = ticket.calledAt() == null ? "" : time(ticket);
        String since = page.text("frontdesk.counter.calledAt", time, Integer.toString(ticket.calls()));
        String why = why(page, ticket);
        return why == null ? since : why + " · " + since;
    }

    /** Why somebody goes first, or null. */
    private static @Nullable String why(Page page, Ticket ticket) {
        String slot = ticket.slot() == null
                ? null
                : page.text("frontdesk.counter.appointment", BookingView.time(ticket.slot()));
        if (ticket.priority() == null) {
            return slot;
        }
        String priority = page.text("frontdesk.priority." + ticket.priority());
        return slot == null ? priority : priority + " · " + slot;
    }

    private static String time(Ticket ticket) {
        return VietnamTime.dateTime(ticket.calledAt() == null ? ticket.issuedAt() : ticket.calledAt())
                .substring(0, 5);
    }

    /** How many wait for this counter. */
    public int waiting() {
        return desk.waiting().size();
    }

    /** The first of them. */
    public TableView line(Page page) {
        return TableView.of(
                page.text("frontdesk.counter.line"),
                List.of(
                        Column.of(page.text("frontdesk.counter.number")),
                        Column.of(page.text("frontdesk.counter.group")),
                        Column.of(page.text("frontdesk.counter.since")),
                        Column.of(page.text("frontdesk.counter.wait"))),
                desk.waiting().stream()
                        .limit(SHOWN)
                        .map(ticket -> row(page, ticket))
                        .toList());
    }

    private Row row(Page page, Ticket ticket) {
        TicketView view = desk.waits().get(ticket.id());
        String why = why(page, ticket);
        Cell number = why == null ? Cell.text(ticket.label()) : Cell.text(ticket.label(), why);
        return new Row(
                ticket.label(),
                ticket.label(),
                List.of(
                        number,
                        Cell.text(group(ticket.group())),
                        Cell.text(VietnamTime.dateTime(ticket.issuedAt()).substring(0, 5)),
                        Cell.text(WaitWords.range(page, view == null ? null : view.estimate()))));
    }

    /** Who was put aside. */
    public List<Ticket> parked() {
        return desk.parked();
    }

    /** Where somebody can be forwarded to. */
    public FieldView forward(Page page) {
        return FieldView.of("linhVuc", page.text("frontdesk.counter.forward.to"))
                .withOptions(desk.centre().config().groups().stream()
                        .filter(group -> desk.there() == null
                                || !group.code().equals(desk.there().group()))
                        .map(group -> Option.of(group.code(), group.name()))
                        .toList());
    }
}
