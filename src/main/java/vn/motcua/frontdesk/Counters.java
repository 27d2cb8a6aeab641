package vn.motcua.frontdesk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.forecast.CallOrder;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.live.LiveScreens;
import vn.motcua.platform.security.Actor;

/**
 * What officers do at counters. Every command locks the line of its centre's day first, so two counters that call at the
 * same moment call one after the other.
 */
@Service
public class Counters {

    private final Centres centres;
    private final QueueDays days;
    private final TicketRepository tickets;
    private final CounterRepository counters;
    private final TicketJourney journey;
    private final Observations observations;
    private final CounterPresence presence;
    private final OpeningTimes times;
    private final NearCalls nearCalls;
    private final LiveScreens screens;
    private final Clock clock;

    Counters(
            Centres centres,
            QueueDays days,
            TicketRepository tickets,
            CounterRepository counters,
            TicketJourney journey,
            Observations observations,
            CounterPresence presence,
            OpeningTimes times,
            NearCalls nearCalls,
            LiveScreens screens,
            Clock clock) {
        this.centres = centres;
        this.days = days;
        this.tickets = tickets;
        this.counters = counters;
        this.journey = journey;
        this.observations = observations;
        this.presence = presence;
        this.times = times;
        this.nearCalls = nearCalls;
        this.screens = screens;
        this.clock = clock;
    }

    /** A command that is being carried out. */
    private record Turn(QueueDays.Day day, CounterSetup setup, Actor actor) {

        AgencyId desk() {
            return day.centre().desk();
        }

        Instant now() {
            return day.now();
        }
    }

    /**
     * Does it.
     *
     * @throws NotYourFrontDesk when the actor does not work there
     * @throws CounterUnknown when there is no such counter
     * @throws NobodyAtCounter when it is about who is there, and nobody is
     * @throws TicketMoved when it cannot be done with the ticket any more
     * @throws TicketElsewhere when another counter has the ticket
     */
    @Transactional
    public CounterAnswer act(AgencyId desk, int number, CounterCommand command, Actor actor) {
        centres.requireServing(desk, actor);
        Centre centre = centres.getReady(desk);
        CounterSetup setup = centre.counter(number);
        QueueDays.Day day = days.lock(centre);
        Turn turn = new Turn(day, setup, actor);
        CounterState counter = counters.get(desk, number, day.date(), day.now());
        CounterAnswer answer =
                switch (command.action()) {
                    case OPEN -> about(open(turn, counter));
                    case CLOSE -> about(presence.become(day, counter, CounterState.Status.CLOSED, actor));
                    case BREAK -> about(presence.become(day, counter, CounterState.Status.BREAK, actor));
                    case NEXT -> next(turn, counter);
                    case CALL -> callCertain(turn, counter, command);
                    case RECALL -> recall(turn, counter, command);
                    case START -> start(turn, counter, command);
                    case FINISH -> leave(turn, counter, finish(turn, there(turn, counter, command)));
                    case NO_SHOW -> leave(turn, counter, noShow(turn, there(turn, counter, command)));
                    case PARK -> park(turn, counter, command);
                    case UNPARK -> unpark(turn, counter, command);
                    case FORWARD -> leave(turn, counter, forward(turn, there(turn, counter, command), command));
                };
        nearCalls.tell(day);
        screens.changed(QueueScreens.topic(desk));
        return answer;
    }

    private static CounterAnswer about(CounterState counter) {
        return new CounterAnswer(counter, null, null);
    }

    private CounterState open(Turn turn, CounterState counter) {
        return counter.status() == CounterState.Status.OPEN
                ? counter
                : presence.become(turn.day(), counter, CounterState.Status.OPEN, turn.actor());
    }

    private CounterAnswer next(Turn turn, CounterState before) {
        CounterState counter = open(turn, before);
        Ticket ended = counter.ticketId() == null ? null : finish(turn, tickets.get(counter.ticketId()));
        counter = ended == null ? counter : save(turn, free(counter, turn.now()));
        Ticket chosen = choose(turn, counter);
        if (chosen == null) {
            return new CounterAnswer(counter, null, ended);
        }
        int inRow = CallOrder.inRowAfter(
                chosen.isFirst(turn.now()),
                counter.inRow(),
                turn.day().centre().config().rules().priorityInRow());
        return call(turn, counter, chosen, inRow, ended);
    }

    private @Nullable Ticket choose(Turn turn, CounterState counter) {
        List<Ticket> waiting = tickets.listActive(turn.desk(), turn.day().date()).stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING
                        && turn.setup().groups().contains(ticket.group()))
                .toList();
        Ticket first = waiting.stream()
                .filter(ticket -> ticket.isFirst(turn.now()))
                .findFirst()
                .orElse(null);
        Ticket other = waiting.stream()
                .filter(ticket -> !ticket.isFirst(turn.now()))
                .findFirst()
                .orElse(null);
        boolean takesPriority = CallOrder.takesPriority(
                first != null,
                other != null,
                counter.inRow(),
                turn.day().centre().config().rules().priorityInRow());
        return takesPriority ? first : other;
    }

    private CounterAnswer call(Turn turn, CounterState counter, Ticket chosen, int inRow, @Nullable Ticket ended) {
        Instant now = turn.now();
        if (counter.freeSince() != null && !chosen.waitsSince().isAfter(counter.freeSince())) {
            observations.paused(turn.desk(), counter.number(), counter.freeSince(), now);
        }
        if (chosen.straight() && chosen.state() == TicketState.WAITING) {
            double worked = times.worked(turn.day().centre(), turn.day().date(), chosen.issuedAt(), now);
            tickets.said(chosen).ifPresent(said -> observations.waited(chosen, said, worked, now));
        }
        Ticket called =
                journey.go(chosen, TicketEvent.CALLED, chosen.called(counter.number(), now), now, turn.actor(), null);
        CounterState busy = save(
                turn,
                new CounterState(
                        counter.number(),
                        counter.day(),
                        counter.status(),
                        counter.since(),
                        turn.actor().name(),
                        called.id(),
                        null,
                        inRow));
        return new CounterAnswer(busy, called, ended);
    }

    private CounterAnswer callCertain(Turn turn, CounterState before, CounterCommand command) {
        Ticket chosen = named(turn, command);
        if (chosen.state() == TicketState.CALLED || chosen.state() == TicketState.SERVING) {
            throw new TicketElsewhere(chosen.label(), chosen.counter() == null ? 0 : chosen.counter());
        }
        journey.require(chosen, TicketEvent.CALLED);
        CounterState counter = open(turn, before);
        Ticket ended = counter.ticketId() == null ? null : finish(turn, tickets.get(counter.ticketId()));
        counter = ended == null ? counter : save(turn, free(counter, turn.now()));
        return call(turn, counter, chosen, counter.inRow(), ended);
    }

    private CounterAnswer recall(Turn turn, CounterState counter, CounterCommand command) {
        Ticket ticket = there(turn, counter, command);
        int limit = turn.day().centre().config().rules().recallLimit();
        journey.require(ticket, TicketEvent.RECALLED);
        if (ticket.calls() >= limit) {
            throw new RecalledEnough(ticket.label(), limit);
        }
        return new CounterAnswer(
                counter,
                journey.go(ticket, TicketEvent.RECALLED, ticket.recalled(), turn.now(), turn.actor(), null),
                null);
    }

    private CounterAnswer start(Turn turn, CounterState counter, CounterCommand command) {
        Ticket ticket = there(turn, counter, command);
        return new CounterAnswer(
                counter,
                journey.go(ticket, TicketEvent.STARTED, ticket.started(turn.now()), turn.now(), turn.actor(), null),
                null);
    }

    private Ticket finish(Turn turn, Ticket ticket) {
        occupied(turn, ticket);
        if (ticket.later().isEmpty()) {
            return journey.go(
                    ticket,
                    TicketEvent.FINISHED,
                    ticket.ended(TicketState.DONE, turn.now()),
                    turn.now(),
                    turn.actor(),
                    null);
        }
        Ticket on = ticket.inLine(
                ticket.later().getFirst(),
                ticket.later().subList(1, ticket.later().size()),
                ticket.place());
        return inFront(turn, journey.go(ticket, TicketEvent.WENT_ON, on, turn.now(), turn.actor(), ticket.group()));
    }

    private Ticket noShow(Turn turn, Ticket ticket) {
        Ticket missed = journey.go(
                ticket,
                TicketEvent.DID_NOT_COME,
                ticket.ended(TicketState.MISSED, turn.now()),
                turn.now(),
                turn.actor(),
                null);
        if (ticket.calledAt() != null) {
            observations.missed(ticket, ticket.calledAt(), turn.now());
        }
        return missed;
    }

    private Ticket forward(Turn turn, Ticket ticket, CounterCommand command) {
        if (command.group() == null || command.group().isBlank()) {
            throw new ForwardNowhere();
        }
        ServiceGroup group = turn.day().centre().group(command.group());
        Ticket on = ticket.inLine(group.code(), ticket.later(), ticket.place());
        journey.go(ticket, TicketEvent.FORWARDED, on, turn.now(), turn.actor(), ticket.group());
        occupied(turn, ticket);
        return inFront(turn, on);
    }

    private CounterAnswer park(Turn turn, CounterState counter, CounterCommand command) {
        Ticket ticket = command.ticket() == null || command.ticket().isBlank()
                ? there(turn, counter, command)
                : named(turn, command);
        boolean here = counter.ticketId() != null && counter.ticketId() == ticket.id();
        if (!here && ticket.state() != TicketState.WAITING) {
            throw new TicketMoved(ticket.label(), ticket.state());
        }
        Ticket parked = journey.go(ticket, TicketEvent.PARKED, ticket.parked(), turn.now(), turn.actor(), null);
        if (!here) {
            return new CounterAnswer(counter, parked, null);
        }
        occupied(turn, ticket);
        return leave(turn, counter, parked);
    }

    /** Who brings what was missing keeps the place; who missed the call comes behind those who wait. */
    private CounterAnswer unpark(Turn turn, CounterState counter, CounterCommand command) {
        Ticket ticket = named(turn, command);
        journey.require(ticket, TicketEvent.CAME_BACK);
        Instant place = ticket.state() == TicketState.PARKED ? ticket.place() : turn.now();
        Ticket back = ticket.inLine(ticket.group(), ticket.later(), place);
        journey.go(ticket, TicketEvent.CAME_BACK, back, turn.now(), turn.actor(), null);
        return new CounterAnswer(counter, inFront(turn, back), null);
    }

    private Ticket inFront(Turn turn, Ticket ticket) {
        observations.came(ticket, true, turn.now());
        return ticket;
    }

    private void occupied(Turn turn, Ticket ticket) {
        if (ticket.calledAt() != null) {
            observations.served(ticket, turn.setup().number(), ticket.calledAt(), turn.now());
        }
    }

    private CounterAnswer leave(Turn turn, CounterState counter, Ticket ticket) {
        return new CounterAnswer(save(turn, free(counter, turn.now())), ticket, null);
    }

    private static CounterState free(CounterState counter, Instant now) {
        return new CounterState(
                counter.number(),
                counter.day(),
                counter.status(),
                counter.since(),
                counter.officer(),
                null,
                counter.status() == CounterState.Status.OPEN ? now : null,
                counter.inRow());
    }

    private CounterState save(Turn turn, CounterState counter) {
        counters.save(turn.desk(), counter, turn.actor());
        return counter;
    }

    /** Who is at the counter; when a ticket is named, it has to be that one. */
    private Ticket there(Turn turn, CounterState counter, CounterCommand command) {
        Ticket named = command.ticket() == null || command.ticket().isBlank() ? null : named(turn, command);
        if (counter.ticketId() == null) {
            if (named != null && named.counter() != null && named.state() != TicketState.WAITING) {
                throw new TicketMoved(named.label(), named.state());
            }
            throw new NobodyAtCounter(counter.number());
        }
        Ticket there = tickets.get(counter.ticketId());
        if (named != null && named.id() != there.id()) {
            throw new CounterTaken(counter.number(), there.label());
        }
        return there;
    }

    private Ticket named(Turn turn, CounterCommand command) {
        String word = command.ticket() == null ? "" : command.ticket().strip();
        return (word.length() > 12
                        ? tickets.find(new TicketKey(word))
                        : tickets.find(turn.desk(), turn.day().date(), Tickets.label(word)))
                .filter(ticket -> ticket.desk().equals(turn.desk())
                        && ticket.day().equals(turn.day().date()))
                .orElseThrow(TicketNotFound::new);
    }

    /** The counter that the officer used last today, or null. */
    @Transactional(readOnly = true)
    public @Nullable Integer lastOf(AgencyId desk, Actor officer) {
        LocalDate today = VietnamTime.dateOf(clock.instant());
        return counters.listAt(desk, today, officer).stream().findFirst().orElse(null);
    }
}
