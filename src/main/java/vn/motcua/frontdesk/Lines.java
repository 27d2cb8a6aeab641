package vn.motcua.frontdesk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.live.LiveTopic;
import vn.motcua.platform.security.Actor;

/** What the lines look like now: on boards, on phones, at counters. */
@Service
public class Lines {

    private static final int CALLS_SHOWN = 8;
    private static final int CALLS_OF_GROUP = 3;

    private final Centres centres;
    private final Waits waits;
    private final SeenLines seen;
    private final OpeningTimes times;
    private final TicketErrands errands;
    private final Clock clock;

    Lines(Centres centres, Waits waits, SeenLines seen, OpeningTimes times, TicketErrands errands, Clock clock) {
        this.centres = centres;
        this.waits = waits;
        this.seen = seen;
        this.times = times;
        this.errands = errands;
        this.clock = clock;
    }

    /** By what pages follow the line of a centre. */
    public static LiveTopic topic(AgencyId desk) {
        return QueueScreens.topic(desk);
    }

    /**
     * The line of a centre.
     *
     * @throws CentreNotReady when it gives out no tickets
     */
    public LineView get(AgencyId desk) {
        SeenLines.Seen line = seen.of(desk);
        return view(line.centre(), line.line());
    }

    /** Those of all centres that give out tickets, by name. */
    @Transactional(readOnly = true)
    public List<LineView> list() {
        return centres.listReady().stream()
                .map(centre -> view(centre, waits.of(centre)))
                .toList();
    }

    private LineView view(Centre centre, Waits.Line line) {
        Instant now = clock.instant();
        Map<Long, Ticket> byId = new HashMap<>();
        line.active().forEach(ticket -> byId.put(ticket.id(), ticket));
        List<Ticket> calls = line.called();
        List<LineView.Counter> counters = centre.config().counters().stream()
                .sorted(Comparator.comparingInt(CounterSetup::number))
                .map(setup -> counter(setup, line.counters().get(setup.number()), byId))
                .toList();
        List<LineView.Group> groups = centre.config().groups().stream()
                .map(group -> group(group, line, calls))
                .toList();
        return new LineView(
                centre.desk(),
                centre.name(),
                now,
                times.on(centre, line.day()).stream().anyMatch(span -> span.contains(now)),
                groups,
                counters,
                calls.stream().limit(CALLS_SHOWN).map(Lines::call).toList(),
                centre.givesAppointments());
    }

    private static LineView.Counter counter(CounterSetup setup, @Nullable CounterState state, Map<Long, Ticket> byId) {
        if (state == null) {
            return new LineView.Counter(setup, CounterState.Status.CLOSED, null, null);
        }
        Ticket there = state.ticketId() == null ? null : byId.get(state.ticketId());
        return new LineView.Counter(
                setup, state.status(), there == null ? null : there.label(), there == null ? null : there.state());
    }

    private static LineView.Group group(ServiceGroup group, Waits.Line line, List<Ticket> calls) {
        int waiting = (int) line.waiting().stream()
                .filter(ticket -> ticket.group().equals(group.code()))
                .count();
        List<String> last = calls.stream()
                .filter(ticket -> ticket.group().equals(group.code()))
                .limit(CALLS_OF_GROUP)
                .map(Ticket::label)
                .toList();
        return new LineView.Group(group, waiting, line.newcomers().get(group.code()), last);
    }

    private static LineView.Call call(Ticket ticket) {
        boolean present = ticket.state() == TicketState.CALLED || ticket.state() == TicketState.SERVING;
        return new LineView.Call(
                ticket.label(),
                ticket.counter() == null ? 0 : ticket.counter(),
                ticket.calledAt() == null ? ticket.issuedAt() : ticket.calledAt(),
                Math.max(0, ticket.calls() - 1),
                present);
    }

    /**
     * What the officer sees at a counter.
     *
     * @throws NotYourFrontDesk when the actor does not work there
     * @throws CounterUnknown when there is no such counter
     */
    @Transactional(readOnly = true)
    public CounterDeskView atCounter(AgencyId desk, int number, Actor actor) {
        centres.requireServing(desk, actor);
        Centre centre = centres.getReady(desk);
        CounterSetup setup = centre.counter(number);
        Waits.Line line = waits.of(centre);
        LocalDate today = VietnamTime.dateOf(clock.instant());
        CounterState counter = line.counters()
                .getOrDefault(
                        number,
                        new CounterState(
                                number, today, CounterState.Status.CLOSED, clock.instant(), "", null, null, 0));
        List<Ticket> waiting = new ArrayList<>();
        List<Ticket> parked = new ArrayList<>();
        Ticket there = null;
        Map<Long, TicketView> views = new HashMap<>();
        for (Ticket ticket : line.active()) {
            if (counter.ticketId() != null && ticket.id() == counter.ticketId()) {
                there = ticket;
            } else if (ticket.state() == TicketState.PARKED) {
                parked.add(ticket);
            } else if (ticket.state() == TicketState.WAITING && setup.groups().contains(ticket.group())) {
                waiting.add(ticket);
                Waits.Wait wait = line.waits().get(ticket.id());
                if (wait != null) {
                    views.put(ticket.id(), new TicketView(ticket, ticket.state(), wait.ahead(), wait.estimate()));
                }
            }
        }
        List<String> done = there == null ? List.of() : errands.listOf(there);
        return new CounterDeskView(centre, setup, counter, there, waiting, parked, views, done);
    }

    /** The days for which tickets are given out, today first while it is not over; by the hours of the centre. */
    @Transactional(readOnly = true)
    public List<LocalDate> listDays(AgencyId desk) {
        Centre centre = centres.getReady(desk);
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dateOf(now);
        return today.datesUntil(today.plusDays(Tickets.DAYS_AHEAD + 1L))
                .filter(day -> times.on(centre, day).stream()
                        .anyMatch(span -> span.to().isAfter(now)))
                .toList();
    }
}
