package vn.motcua.frontdesk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.forecast.CentreMemory;
import vn.motcua.frontdesk.forecast.Estimate;
import vn.motcua.platform.VietnamTime;

/** How long everybody at a centre waits, found anew when the line moved or five seconds went by. */
@Component
class Waits {

    private static final int CALLS = 40;
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final long SEED = 20_251_001;

    private final QueueDays days;
    private final TicketRepository tickets;
    private final CounterRepository counters;
    private final Observations observations;
    private final OpeningTimes times;
    private final AppointmentRepository appointments;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<AgencyId, Line> kept = new ConcurrentHashMap<>();
    private final Map<AgencyId, Object> turns = new ConcurrentHashMap<>();

    Waits(
            QueueDays days,
            TicketRepository tickets,
            CounterRepository counters,
            Observations observations,
            OpeningTimes times,
            AppointmentRepository appointments,
            JdbcClient jdbc,
            Clock clock) {
        this.days = days;
        this.tickets = tickets;
        this.counters = counters;
        this.observations = observations;
        this.times = times;
        this.appointments = appointments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A day's line at one moment.
     *
     * @param active all that still come to something, by their place
     * @param waits of those who wait, by id of the ticket
     * @param newcomers what somebody would wait who came now, by code of the group
     * @param called those called last, the last first; none within a command
     */
    record Line(
            LocalDate day,
            Instant at,
            long revision,
            long configured,
            List<Ticket> active,
            Map<Integer, CounterState> counters,
            Map<Long, Wait> waits,
            Map<String, Estimate> newcomers,
            List<Ticket> called) {

        List<Ticket> waiting() {
            return active.stream()
                    .filter(ticket -> ticket.state() == TicketState.WAITING)
                    .toList();
        }
    }

    /** One person's. */
    record Wait(int ahead, Estimate estimate, CentreMemory.Raw raw) {}

    /**
     * Today's line as everybody may see it, not older than five seconds. When the line moved, all its boards and phones
     * ask at once: the first finds it, the others wait for that.
     */
    Line of(Centre centre) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        long revision = days.revision(centre.desk(), today);
        Line known = find(centre, today, revision);
        if (known != null) {
            return known;
        }
        synchronized (turns.computeIfAbsent(centre.desk(), added -> new Object())) {
            Line since = find(centre, today, revision);
            if (since != null) {
                return since;
            }
            Line line = look(centre, today, clock.instant(), revision, tickets.listCalled(centre.desk(), today, CALLS));
            kept.put(centre.desk(), line);
            return line;
        }
    }

    /** What is known of the line at this revision or a later one. */
    private @Nullable Line find(Centre centre, LocalDate today, long revision) {
        Line known = kept.get(centre.desk());
        return known != null
                        && known.revision() >= revision
                        && known.configured() == centre.revision()
                        && known.day().equals(today)
                        && Duration.between(known.at(), clock.instant()).abs().compareTo(KEPT) < 0
                ? known
                : null;
    }

    /** Today's line within the command that changes it. */
    Line within(QueueDays.Day day) {
        return look(day.centre(), day.date(), day.now(), -1, List.of());
    }

    /** What newcomers would wait if one more counter were open, by code of the group. */
    Map<String, Estimate> ifOpen(Centre centre, int number) {
        Line line = of(centre);
        Map<Integer, CounterState> states = new HashMap<>(line.counters());
        states.put(
                number,
                new CounterState(number, line.day(), CounterState.Status.OPEN, line.at(), "", null, line.at(), 0));
        return look(centre, line.day(), line.at(), line.revision(), line.active(), states, List.of())
                .newcomers();
    }

    private Line look(Centre centre, LocalDate today, Instant now, long revision, List<Ticket> called) {
        return look(
                centre,
                today,
                now,
                revision,
                tickets.listActive(centre.desk(), today),
                counters.listOf(centre.desk(), today),
                called);
    }

    private Line look(
            Centre centre,
            LocalDate today,
            Instant now,
            long revision,
            List<Ticket> active,
            Map<Integer, CounterState> states,
            List<Ticket> called) {
        SituationReading situation = new SituationReading(
                centre,
                active,
                appointments.listOfDay(centre.desk(), today),
                states,
                times.on(centre, today),
                now,
                arrivals(centre, today, now));
        CentreMemory.Answer answer = observations.with(
                centre.desk(),
                memory -> memory.estimate(
                        situation.state(), situation.groups(), situation.counters(), situation.arrivals(), SEED));
        Map<Long, Wait> waits = new HashMap<>();
        Map<String, Estimate> newcomers = new HashMap<>();
        List<Ticket> waiting = situation.waiting();
        for (int i = 0; i < waiting.size(); i++) {
            waits.put(
                    waiting.get(i).id(),
                    new Wait(
                            ahead(waiting, i, now),
                            answer.estimates().get(i),
                            answer.raw().get(i)));
        }
        List<CentreMemory.Group> groups = situation.groups();
        for (int g = 0; g < groups.size(); g++) {
            newcomers.put(groups.get(g).code(), answer.estimates().get(waiting.size() + g));
        }
        return new Line(today, now, revision, centre.revision(), active, states, waits, newcomers, called);
    }

    /**
     * Those of the same field who go before: by priority, then by place. Who came early to an appointment goes before
     * nobody yet, and behind those who will have been first by then.
     */
    static int ahead(List<Ticket> waiting, int me, Instant now) {
        Ticket mine = waiting.get(me);
        int ahead = 0;
        for (int i = 0; i < waiting.size(); i++) {
            Ticket other = waiting.get(i);
            boolean before = other.isFirst() == mine.isFirst() ? i < me : !mine.isFirst() && other.isFirst(now);
            if (i != me && before && other.group().equals(mine.group())) {
                ahead++;
            }
        }
        return ahead;
    }

    /** How many came within the last hour, by code of the group. */
    private Map<String, Integer> arrivals(Centre centre, LocalDate today, Instant now) {
        Map<String, Integer> came = new HashMap<>();
        jdbc.sql("""
                select group_code, count(*) as came from frontdesk.ticket
                where desk = ? and day = ? and issued_at > ? and issued_at <= ? and not test group by group_code
                """)
                .params(centre.desk().value(), today)
                .params(Timestamp.from(now.minus(SituationReading.LATELY)), Timestamp.from(now))
                .query(row -> {
                    came.put(row.getString("group_code"), row.getInt("came"));
                });
        return came;
    }

    /** The wait of one ticket, when it waits today. */
    @Nullable
    Wait find(Centre centre, Ticket ticket) {
        return of(centre).waits().get(ticket.id());
    }
}
