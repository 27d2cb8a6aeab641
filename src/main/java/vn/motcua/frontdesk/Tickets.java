package vn.motcua.frontdesk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.forecast.Estimate;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.live.LiveScreens;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.VietnameseText;

/** Numbers in the line: taken, looked at, given back. */
@Service
public class Tickets {

    /** Tickets of one person a day, wherever they take them. */
    public static final int PER_DAY = PersonalLimits.PER_DAY;

    /** Days ahead for which tickets are given out. */
    public static final int DAYS_AHEAD = 6;

    private static final int MOST_ERRANDS = 20;

    /** Whoever runs late lets those go first who come within so many minutes. */
    public static final int LATE_MINUTES = 15;

    private static final Duration LATE = Duration.ofMinutes(LATE_MINUTES);

    private static final Pattern NUMBER = Pattern.compile("(.*?)(\\d{1,5})");

    private final Centres centres;
    private final QueueDays days;
    private final TicketRepository tickets;
    private final TicketJourney journey;
    private final Observations observations;
    private final Waits waits;
    private final SeenLines lines;
    private final PersonalLimits limits;
    private final OpeningTimes times;
    private final NearCalls nearCalls;
    private final LiveScreens screens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tickets(
            Centres centres,
            QueueDays days,
            TicketRepository tickets,
            TicketJourney journey,
            Observations observations,
            Waits waits,
            SeenLines lines,
            PersonalLimits limits,
            OpeningTimes times,
            NearCalls nearCalls,
            LiveScreens screens,
            Clock clock) {
        this.centres = centres;
        this.days = days;
        this.tickets = tickets;
        this.journey = journey;
        this.observations = observations;
        this.waits = waits;
        this.lines = lines;
        this.limits = limits;
        this.times = times;
        this.nearCalls = nearCalls;
        this.screens = screens;
        this.clock = clock;
    }

    /**
     * Gives out a number. It is drawn in the transaction that writes the ticket, so none is given out twice.
     *
     * @throws CentreNotReady when the centre gives out none
     * @throws GroupUnknown when it has no such group
     * @throws TicketHeldAlready when the person has a ticket for this field
     * @throws AppointmentHeldAlready when the person has an appointment for this field that day
     * @throws TicketsOfDayUsed when the person took as many as one may
     * @throws ChannelFull when no more are given out there
     * @throws NumbersUsedUp when there are no numbers left
     */
    @Transactional
    public TicketView issue(AgencyId desk, NewTicket wanted, Actor actor) {
        Centre centre = centres.getReady(desk);
        ServiceGroup group = centre.group(wanted.group());
        NewTicket taken = inCodes(centre, wanted);
        if (taken.quantity() < 1 || taken.quantity() > MOST_ERRANDS) {
            throw new QuantityUnfit();
        }
        PersonalLimits.Person who = PersonalLimits.Person.read(taken.phone(), taken.personNumber(), taken.person());
        QueueDays.Day today = days.lock(centre);
        LocalDate date = taken.day() == null ? today.date() : taken.day();
        requireDay(centre, taken, date, today);
        boolean test = centre.config().rules().testMode();
        if (!test) {
            limits.lock(who);
            requireWithinLimits(centre, group, date, who, today.now());
            requireRoom(centre, taken.channel(), date);
        }
        String label = test
                ? group.label(0)
                : tickets.draw(desk, date, group).orElseThrow(() -> new NumbersUsedUp(group.name()));
        TicketRepository.Seat seat = new TicketRepository.Seat(today.now(), null);
        Ticket ticket =
                tickets.insert(desk, date, label, TicketKey.draw(random), taken, group, who, test, seat, today.now());
        tickets.journal(
                ticket, TicketEvent.ISSUED, today.now(), actor, taken.channel().name());
        screens.changed(QueueScreens.topic(desk));
        if (test || !date.equals(today.date())) {
            return new TicketView(ticket, ticket.state(), 0, null);
        }
        observations.came(ticket, ticket.isFirst(), today.now());
        return waiting(ticket, today);
    }

    /**
     * The number of somebody who came to an appointment. Nothing stands against it: the slot was theirs. Their place is
     * that of the slot, whether they came earlier or later; who has priority besides does not wait for it.
     */
    Ticket issue(QueueDays.Day today, Appointment appointment, TicketChannel channel, Actor actor) {
        AgencyId desk = appointment.desk();
        ServiceGroup group = today.centre().group(appointment.group());
        Instant now = today.now();
        Instant slot = appointment.from();
        boolean earlier = appointment.priority() != null && now.isBefore(slot);
        NewTicket taken = NewTicket.walkIn(group.code(), channel, appointment.priority());
        Ticket ticket = tickets.insert(
                desk,
                today.date(),
                tickets.draw(desk, today.date(), group).orElseThrow(() -> new NumbersUsedUp(group.name())),
                TicketKey.draw(random),
                taken,
                group,
                PersonalLimits.Person.of(appointment),
                false,
                new TicketRepository.Seat(earlier ? now : slot, slot),
                now);
        tickets.journal(ticket, TicketEvent.ISSUED, now, actor, channel.name() + ", appointment " + appointment.id());
        screens.changed(QueueScreens.topic(desk));
        // The line knew of them: they are none of those who come to its front unforeseen.
        observations.came(ticket, false, now);
        return ticket;
    }

    private TicketView waiting(Ticket ticket, QueueDays.Day today) {
        Waits.Wait wait = waits.within(today).waits().get(ticket.id());
        if (wait == null) {
            return new TicketView(ticket, ticket.state(), 0, null);
        }
        tickets.remember(ticket, wait.raw());
        return new TicketView(ticket, ticket.state(), wait.ahead(), wait.estimate());
    }

    private static NewTicket inCodes(Centre centre, NewTicket wanted) {
        List<String> later =
                wanted.later().stream().map(word -> centre.group(word).code()).toList();
        return new NewTicket(
                centre.group(wanted.group()).code(),
                later,
                wanted.channel(),
                wanted.priority(),
                wanted.phone(),
                wanted.personNumber(),
                wanted.person(),
                wanted.quantity(),
                wanted.day());
    }

    /** From afar only for open days, and for today only before the last close; who stands in the hall is taken. */
    private void requireDay(Centre centre, NewTicket taken, LocalDate date, QueueDays.Day today) {
        if (date.isBefore(today.date()) || date.isAfter(today.date().plusDays(DAYS_AHEAD))) {
            throw new DayUnfit();
        }
        boolean fromAfar = taken.channel() == TicketChannel.WEB || !date.equals(today.date());
        if (fromAfar) {
            List<OpenSpan> spans = times.on(centre, date);
            if (spans.isEmpty() || !today.now().isBefore(spans.getLast().to())) {
                throw new DayUnfit();
            }
        }
    }

    private void requireWithinLimits(
            Centre centre, ServiceGroup group, LocalDate date, PersonalLimits.Person who, Instant now) {
        if (who.phone() == null && who.number() == null) {
            return;
        }
        List<Ticket> own = tickets.listOf(centre.desk(), date, who.phone(), who.number());
        own.stream()
                .filter(ticket -> ticket.state().isActive() && ticket.group().equals(group.code()))
                .findFirst()
                .ifPresent(held -> {
                    throw new TicketHeldAlready(held.label());
                });
        limits.findAppointment(who, centre.desk(), group.code(), date, now).ifPresent(booked -> {
            throw new AppointmentHeldAlready(VietnamTime.dateTime(booked.from()));
        });
        if (own.size() + limits.countAppointments(who, date, now) >= PER_DAY) {
            throw new TicketsOfDayUsed(PER_DAY);
        }
    }

    private void requireRoom(Centre centre, TicketChannel channel, LocalDate date) {
        Integer capacity = centre.config().capacity().get(channel);
        if (capacity != null && tickets.count(centre.desk(), date, channel) >= capacity) {
            throw new ChannelFull();
        }
    }

    /** @throws TicketNotFound when there is none */
    public TicketView get(TicketKey key) {
        TicketView seen = lines.find(key);
        return seen == null ? read(key) : seen;
    }

    private TicketView read(TicketKey key) {
        Ticket ticket = tickets.find(key).orElseThrow(TicketNotFound::new);
        LocalDate today = VietnamTime.dateOf(clock.instant());
        if (ticket.day().isBefore(today) && ticket.state().isActive()) {
            TicketEvent event = ticket.state() == TicketState.SERVING ? TicketEvent.CLOSED : TicketEvent.LAPSED;
            return new TicketView(ticket, journey.require(ticket, event), 0, null);
        }
        if (ticket.state() != TicketState.WAITING || !ticket.day().equals(today)) {
            return new TicketView(ticket, ticket.state(), 0, null);
        }
        Waits.Wait wait = waits.find(centres.get(ticket.desk()), ticket);
        Estimate estimate = wait == null ? null : wait.estimate();
        return new TicketView(ticket, ticket.state(), wait == null ? 0 : wait.ahead(), estimate);
    }

    /**
     * Gives a ticket back.
     *
     * @throws TicketMoved when its owner is being served or was
     */
    @Transactional
    public void cancel(TicketKey key, Actor actor) {
        change(key, TicketEvent.CANCELLED, actor, (ticket, now) -> ticket.ended(TicketState.CANCELLED, now));
    }

    /**
     * Its owner comes later: those who come within a quarter of an hour go first.
     *
     * @throws TicketMoved when it does not wait any more
     */
    @Transactional
    public void runLate(TicketKey key, Actor actor) {
        change(
                key,
                TicketEvent.RAN_LATE,
                actor,
                (ticket, now) -> ticket.inLine(ticket.group(), ticket.later(), later(ticket.place(), now)));
    }

    private static Instant later(Instant place, Instant now) {
        return (place.isAfter(now) ? place : now).plus(LATE);
    }

    /** How a ticket changes at a moment. */
    @FunctionalInterface
    private interface Change {
        Ticket of(Ticket ticket, Instant now);
    }

    private void change(TicketKey key, TicketEvent event, Actor actor, Change change) {
        Ticket found = tickets.find(key).orElseThrow(TicketNotFound::new);
        QueueDays.Day day = days.lock(centres.get(found.desk()));
        Ticket ticket = tickets.get(found.id());
        journey.require(ticket, event);
        journey.go(ticket, event, change.of(ticket, day.now()), day.now(), actor, null);
        nearCalls.tell(day);
    }

    /** A number that somebody says, as the officer types it: {@code a42} means {@code A042}. */
    static String label(String typed) {
        String plain = VietnameseText.line(typed).toUpperCase(Locale.ROOT).replace(" ", "");
        Matcher parts = NUMBER.matcher(plain);
        return parts.matches() ? parts.group(1) + "%03d".formatted(Integer.parseInt(parts.group(2))) : plain;
    }
}
