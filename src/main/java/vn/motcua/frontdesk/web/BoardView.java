package vn.motcua.frontdesk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.CounterState;
import vn.motcua.frontdesk.LineView;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.TicketState;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;

/** The board in the hall: numbers, no persons. */
public record BoardView(LineView line) {

    private static final int BIG = 4;
    private static final int HOURS = 5;

    /** Address of the board. */
    public String path() {
        return "/bang/" + line.desk().value();
    }

    /** By what it follows the line. */
    public String follows() {
        return Lines.topic(line.desk()).toString();
    }

    /** Time and day. */
    public String clock() {
        return VietnamTime.full(line.at());
    }

    /** The time of day alone. */
    public String time() {
        return VietnamTime.dateTime(line.at()).substring(0, HOURS);
    }

    /** The last calls, the last one first. */
    public List<LineView.Call> calls() {
        return line.called().stream().limit(BIG).toList();
    }

    /** The calls that nobody has come to yet, to be said; the last one first. */
    public List<SpokenCall> spoken() {
        return line.called().stream()
                .filter(call -> line.counters().stream()
                        .anyMatch(counter -> counter.state() == TicketState.CALLED
                                && counter.setup().number() == call.counter()
                                && call.number().equals(counter.number())))
                .map(SpokenCall::of)
                .toList();
    }

    /** Counters that are there. */
    public List<LineView.Counter> counters() {
        return line.counters().stream()
                .filter(counter -> counter.status() != CounterState.Status.CLOSED || counter.number() != null)
                .toList();
    }

    /** What a newcomer would wait. */
    public String wait(Page page, LineView.Group group) {
        if (group.newcomer() != null && !group.newcomer().inTime()) {
            return page.text("frontdesk.board.tooLate");
        }
        return WaitWords.range(page, group.newcomer());
    }

    /** Numbers called last. */
    public @Nullable String last(LineView.Group group) {
        return group.last().isEmpty() ? null : String.join(", ", group.last());
    }
}
