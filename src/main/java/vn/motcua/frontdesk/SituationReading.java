package vn.motcua.frontdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.frontdesk.forecast.CentreMemory;
import vn.motcua.frontdesk.forecast.CentreState;
import vn.motcua.frontdesk.forecast.CentreState.Desk;

/** Reads tickets and counters of a moment into what the simulation plays on. */
final class SituationReading {

    /** The time whose arrivals tell how many come. */
    static final Duration LATELY = Duration.ofMinutes(60);

    /** A counter that was not opened so long after the centre was stays closed for this half of the day. */
    private static final double LATE_OPENING = 20;

    /** Whoever lets people wait so long beside a free counter is not there. */
    private static final double NEGLECT = 10;

    /** Who calls people so long after closing does not keep to the hours. */
    private static final double BEYOND_CLOSE = 5;

    /** Too short a time to count arrivals in. */
    private static final double SHORTEST_COUNT = 20;

    private final Centre centre;
    private final Map<Integer, CounterState> states;
    private final Instant now;
    private final List<OpenSpan> spans;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<CentreMemory.Group> groups = new ArrayList<>();
    private final List<Integer> counters = new ArrayList<>();
    private final List<Ticket> waiting;
    private final Map<Long, Ticket> byId = new HashMap<>();
    private final CentreState state;
    private final double[] arrivals;

    SituationReading(
            Centre centre,
            List<Ticket> active,
            List<Appointment> appointments,
            Map<Integer, CounterState> states,
            List<OpenSpan> spans,
            Instant now,
            Map<String, Integer> lately) {
        this.centre = centre;
        this.states = states;
        this.now = now;
        this.spans = spans;
        for (ServiceGroup group : centre.config().groups()) {
            index.put(group.code(), groups.size());
            groups.add(new CentreMemory.Group(group.code(), group.minutes()));
        }
        active.forEach(ticket -> byId.put(ticket.id(), ticket));
        waiting = active.stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING && index.containsKey(ticket.group()))
                .toList();
        state = new CentreState(groups.size(), centre.config().rules().priorityInRow());
        waiting.forEach(ticket -> state.waiting(group(ticket.group()), place(ticket), ticket.isFirst(), ticket.load()));
        readAppointments(appointments);
        readHours();
        readCounters();
        for (int g = 0; g < groups.size(); g++) {
            state.newcomer(g);
        }
        arrivals = readArrivals(lately);
    }

    CentreState state() {
        return state;
    }

    List<CentreMemory.Group> groups() {
        return groups;
    }

    List<Integer> counters() {
        return counters;
    }

    List<Ticket> waiting() {
        return waiting;
    }

    double[] arrivals() {
        return arrivals;
    }

    private int group(String code) {
        return index.getOrDefault(code, 0);
    }

    /** Only who came early to an appointment has a place that is still to come. */
    private double place(Ticket ticket) {
        double at = inMinutes(ticket.place());
        return ticket.priority() == null ? at : Math.min(0, at);
    }

    /** Who is still expected; who has come is among the tickets, and a slot that nobody came to is released. */
    private void readAppointments(List<Appointment> appointments) {
        BookingSetup setup = centre.config().booking();
        appointments.stream()
                .filter(appointment -> appointment.stateAt(now, setup) == AppointmentState.CONFIRMED)
                .filter(appointment -> index.containsKey(appointment.group()))
                .forEach(appointment -> state.booked(group(appointment.group()), inMinutes(appointment.from())));
    }

    private double inMinutes(Instant time) {
        return Observations.minutes(now, time);
    }

    private void readHours() {
        List<OpenSpan> ahead = new ArrayList<>(
                spans.stream().filter(span -> span.to().isAfter(now)).toList());
        boolean beyond = worksBeyondHours();
        if (ahead.isEmpty() && !beyond) {
            // Closed for today: who is still served is served after closing.
            state.open(new double[] {-2}, new double[] {-1});
            return;
        }
        if (beyond) {
            OpenSpan next = ahead.isEmpty() ? null : ahead.removeFirst();
            if (next == null) {
                state.open(new double[0], new double[0]);
                return;
            }
            ahead.addFirst(new OpenSpan(now, next.to()));
        }
        state.open(
                ahead.stream().mapToDouble(span -> inMinutes(span.from())).toArray(),
                ahead.stream().mapToDouble(span -> inMinutes(span.to())).toArray());
    }

    /** Whether people are called although the centre is closed by its hours. */
    private boolean worksBeyondHours() {
        if (spans.stream().anyMatch(span -> span.contains(now))) {
            return false;
        }
        Instant closed = spans.stream()
                .map(OpenSpan::to)
                .filter(end -> !end.isAfter(now))
                .max(Instant::compareTo)
                .orElse(null);
        return closed != null
                && states.values().stream()
                        .filter(counter -> counter.status() == CounterState.Status.OPEN)
                        .map(this::lastCall)
                        .anyMatch(call -> call != null && Observations.minutes(closed, call) > BEYOND_CLOSE);
    }

    private @Nullable Instant lastCall(CounterState counter) {
        Ticket there = counter.ticketId() == null ? null : byId.get(counter.ticketId());
        return there == null ? null : there.calledAt();
    }

    private void readCounters() {
        List<CounterSetup> setups = centre.config().counters();
        List<Desk> does = new ArrayList<>(setups.stream()
                .map(setup -> does(setup, states.get(setup.number())))
                .toList());
        long served = 0;
        for (int c = 0; c < setups.size(); c++) {
            served |= does.get(c) == Desk.SHUT ? 0 : mask(setups.get(c));
        }
        for (int c = 0; c < setups.size(); c++) {
            // Nobody waits for a counter that never opens: what no other serves, a closed one is expected to.
            if (does.get(c) == Desk.SHUT && (mask(setups.get(c)) & ~served) != 0) {
                does.set(c, Desk.AWAY);
            }
        }
        for (int c = 0; c < setups.size(); c++) {
            CounterSetup setup = setups.get(c);
            CounterState counter = states.get(setup.number());
            int inRow = counter == null ? 0 : counter.inRow();
            Ticket there = counter == null || counter.ticketId() == null ? null : byId.get(counter.ticketId());
            counters.add(setup.number());
            if (does.get(c) == Desk.BUSY && there != null && there.calledAt() != null) {
                state.busy(
                        mask(setup),
                        inRow,
                        group(there.group()),
                        Observations.minutes(there.calledAt(), now),
                        there.load());
            } else {
                state.counter(mask(setup), does.get(c), inRow);
            }
        }
    }

    private long mask(CounterSetup setup) {
        long mask = 0;
        for (String code : setup.groups()) {
            mask |= 1L << group(code);
        }
        return mask;
    }

    private Desk does(CounterSetup setup, @Nullable CounterState counter) {
        if (counter == null || counter.status() == CounterState.Status.CLOSED) {
            return doesClosed(counter);
        }
        if (counter.status() == CounterState.Status.BREAK) {
            return Desk.AWAY;
        }
        if (counter.ticketId() != null && byId.containsKey(counter.ticketId())) {
            return Desk.BUSY;
        }
        return isNeglected(setup, counter) ? Desk.AWAY : Desk.FREE;
    }

    private boolean isNeglected(CounterSetup setup, CounterState counter) {
        Instant free = counter.freeSince() == null ? counter.since() : counter.freeSince();
        Instant open = spanNow() == null ? now : spanNow().from();
        return waiting.stream()
                .filter(ticket -> setup.groups().contains(ticket.group()))
                .map(Ticket::waitsSince)
                .min(Instant::compareTo)
                .map(first -> Observations.minutes(latest(latest(first, free), open), now) > NEGLECT)
                .orElse(false);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private @Nullable OpenSpan spanNow() {
        return spans.stream().filter(span -> span.contains(now)).findFirst().orElse(null);
    }

    private Desk doesClosed(@Nullable CounterState counter) {
        OpenSpan span = spanNow();
        boolean anyOpen = states.values().stream()
                .anyMatch(other -> other.status() != CounterState.Status.CLOSED
                        && (span == null || !other.since().isBefore(span.from().minus(LATELY))));
        if (span == null) {
            return anyOpen && counter == null ? Desk.SHUT : Desk.LATER;
        }
        boolean closedInSpan = counter != null && !counter.since().isBefore(span.from());
        if (closedInSpan) {
            return Desk.AWAY;
        }
        boolean early = Observations.minutes(span.from(), now) < LATE_OPENING;
        if (!anyOpen) {
            return Desk.FREE;
        }
        return early ? Desk.AWAY : Desk.SHUT;
    }

    private double[] readArrivals(Map<String, Integer> lately) {
        double open = spans.isEmpty()
                ? LATELY.toMinutes()
                : Math.clamp(Observations.minutes(spans.getFirst().from(), now), SHORTEST_COUNT, (double)
                        LATELY.toMinutes());
        return groups.stream()
                .mapToDouble(group -> lately.getOrDefault(group.code(), 0) / open)
                .toArray();
    }
}
