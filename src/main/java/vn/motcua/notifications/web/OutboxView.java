package vn.motcua.notifications.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.notifications.Delivery;
import vn.motcua.notifications.LeftBehind;
import vn.motcua.notifications.LeftBehind.State;
import vn.motcua.notifications.Way;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * How messages leave, and what did not.
 *
 * @param channels each way out
 * @param closed ways that end in the console
 * @param dead given up, newest first
 * @param unclear handed over without an answer, newest first
 * @param proven how many members of staff have a proven mailbox
 * @param staff how many there are; 0 when not known
 * @param lost short messages that the networks of phones say never arrived
 * @param notice what has just been done, or null
 */
public record OutboxView(
        List<ChannelLine> channels,
        List<Way> closed,
        List<Delivery> dead,
        List<Delivery> unclear,
        long proven,
        long staff,
        long lost,
        @Nullable String notice) {

    public OutboxView {
        channels = List.copyOf(channels);
        closed = List.copyOf(closed);
        dead = List.copyOf(dead);
        unclear = List.copyOf(unclear);
    }

    /**
     * A way out.
     *
     * @param name of the channel
     * @param open whether messages really leave
     */
    public record ChannelLine(String name, boolean open, Map<State, Long> counts) {

        /** How many are in this state. */
        public long count(State state) {
            return counts.getOrDefault(state, 0L);
        }
    }

    /** A message that did not leave as it should. */
    public record Line(
            long id, String channel, String address, String subject, String time, int attempts, String error) {}

    /** The channels as a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("notifications.admin.channels"),
                List.of(
                        Column.of(page.text("notifications.admin.channel")),
                        Column.of(page.text("notifications.admin.state")),
                        Column.number(page.text("notifications.admin.WAITING")),
                        Column.number(page.text("notifications.admin.SENT")),
                        Column.number(page.text("notifications.admin.DEAD")),
                        Column.number(page.text("notifications.admin.UNCLEAR"))),
                channels.stream().map(line -> row(line, page)).toList());
    }

    private static Row row(ChannelLine line, Page page) {
        String name = page.text("notifications.channel." + line.name());
        return new Row(
                line.name(),
                name,
                List.of(
                        Cell.text(name),
                        line.open()
                                ? Cell.badge(page.text("notifications.admin.open"), Badge.Tone.GOOD)
                                : Cell.badge(page.text("notifications.admin.closed"), Badge.Tone.SOON),
                        Cell.text(String.valueOf(line.count(State.WAITING))),
                        Cell.text(String.valueOf(line.count(State.SENT))),
                        Cell.text(String.valueOf(line.count(State.DEAD))),
                        Cell.text(String.valueOf(line.count(State.UNCLEAR)))));
    }

    /** What was given up. */
    public List<Line> deadLines() {
        return dead.stream().map(OutboxView::line).toList();
    }

    /** What nobody knows of. */
    public List<Line> unclearLines() {
        return unclear.stream().map(OutboxView::line).toList();
    }

    /** Channels with something to send again. */
    public List<ChannelLine> replayable() {
        return channels.stream().filter(line -> line.count(State.DEAD) > 0).toList();
    }

    private static Line line(Delivery delivery) {
        return new Line(
                delivery.id(),
                delivery.channel(),
                LeftBehind.masked(delivery.address()),
                delivery.subject(),
                VietnamTime.dateTime(delivery.createdAt()),
                delivery.attempts(),
                delivery.lastError() == null ? "" : delivery.lastError());
    }
}
