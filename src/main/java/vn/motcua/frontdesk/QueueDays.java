package vn.motcua.frontdesk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * The line of a centre, one day after the other. A command locks it, so that commands of one centre follow one another;
 * the first one of a day, or of an afternoon where tickets end at midday, ends what is left over.
 */
@Component
class QueueDays {

    private static final String DAY_OVER = "day";
    private static final String MORNING_OVER = "midday";

    private final JdbcClient jdbc;
    private final TicketRepository tickets;
    private final CounterRepository counters;
    private final TicketJourney journey;
    private final OpeningTimes times;
    private final Clock clock;

    QueueDays(
            JdbcClient jdbc,
            TicketRepository tickets,
            CounterRepository counters,
            TicketJourney journey,
            OpeningTimes times,
            Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.counters = counters;
        this.journey = journey;
        this.times = times;
        this.clock = clock;
    }

    /**
     * A day of the line, locked.
     *
     * @param now when the command began
     */
    record Day(Centre centre, LocalDate date, Instant now) {}

    /** Locks today's line. */
    @Transactional(propagation = Propagation.MANDATORY)
    Day lock(Centre centre) {
        // The time is taken behind the lock: whoever waited for it comes later.
        long revision = touch(centre.desk(), VietnamTime.dateOf(clock.instant()));
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dateOf(now);
        Day day = new Day(centre, today, now);
        if (revision == 1) {
            endEarlierDays(day);
        }
        if (centre.config().rules().midday() == CallRules.Midday.END) {
            endMorning(day);
        }
        return day;
    }

    private long touch(AgencyId desk, LocalDate day) {
        return jdbc.sql("""
                insert into frontdesk.queue as queue (desk, day, revision) values (?, ?, 1)
                on conflict (desk, day) do update set revision = queue.revision + 1
                returning revision
                """).params(desk.value(), day).query(Long.class).single();
    }

    /** Grows with every command of the day; 0 when there was none. */
    long revision(AgencyId desk, LocalDate day) {
        return jdbc.sql("select revision from frontdesk.queue where desk = ? and day = ?")
                .params(desk.value(), day)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void endEarlierDays(Day day) {
        counters.clearBefore(day.centre().desk(), day.date());
        for (Ticket ticket : tickets.listLeft(day.centre().desk(), day.date())) {
            end(ticket, day.now(), DAY_OVER);
        }
    }

    private void end(Ticket ticket, Instant now, String why) {
        TicketEvent event = ticket.state() == TicketState.SERVING ? TicketEvent.CLOSED : TicketEvent.LAPSED;
        TicketState to = journey.require(ticket, event);
        journey.go(ticket, event, ticket.ended(to, now), now, Actor.SYSTEM, why);
    }

    private void endMorning(Day day) {
        List<OpenSpan> spans = times.on(day.centre(), day.date());
        if (spans.size() < 2 || day.now().isBefore(spans.getFirst().to())) {
            return;
        }
        Instant noon = spans.getFirst().to();
        tickets.listActive(day.centre().desk(), day.date()).stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING || ticket.state() == TicketState.PARKED)
                .filter(ticket -> ticket.waitsSince().isBefore(noon))
                .forEach(ticket -> end(ticket, day.now(), MORNING_OVER));
    }
}
