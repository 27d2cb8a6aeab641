package vn.motcua.frontdesk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * People who come to their appointment: the code or the QR becomes a number in the line. From the minute of the slot on
 * it is called among those with priority, in the order of slots; before that only when nobody else waits. Whoever comes
 * within the grace after the slot's begin has the place of the slot still; later the slot is released and they take a
 * number like everybody.
 */
@Service
public class Arrivals {

    private static final Pattern KEY_AT_END = Pattern.compile(".*?([a-z0-9]{20})/?");

    private final Centres centres;
    private final QueueDays days;
    private final AppointmentRepository appointments;
    private final AppointmentJourney journey;
    private final Tickets tickets;
    private final TicketRepository rows;
    private final NearCalls nearCalls;

    Arrivals(
            Centres centres,
            QueueDays days,
            AppointmentRepository appointments,
            AppointmentJourney journey,
            Tickets tickets,
            TicketRepository rows,
            NearCalls nearCalls) {
        this.centres = centres;
        this.days = days;
        this.appointments = appointments;
        this.journey = journey;
        this.tickets = tickets;
        this.rows = rows;
        this.nearCalls = nearCalls;
    }

    /**
     * Gives the number of an appointment; asked for once more, it is the same.
     *
     * @param word the code as typed, or what the QR says: the address of the appointment's page
     * @throws AppointmentNotFound when no appointment has it
     * @throws AppointmentElsewhere when it is at another centre
     * @throws AppointmentOtherDay when it is not today
     * @throws AppointmentUnconfirmed when it was not confirmed
     * @throws AppointmentLate when the slot has been released
     * @throws AppointmentOver when it was given back
     */
    @Transactional
    public TicketView checkIn(AgencyId desk, String word, TicketChannel channel, Actor actor) {
        Appointment found = find(word).orElseThrow(AppointmentNotFound::new);
        if (!found.desk().equals(desk)) {
            throw new AppointmentElsewhere(centres.get(found.desk()).name());
        }
        Centre centre = centres.getReady(desk);
        QueueDays.Day day = days.lock(centre);
        Appointment appointment = appointments.lock(found.id());
        if (appointment.ticketId() != null) {
            return tickets.get(rows.get(appointment.ticketId()).key());
        }
        require(appointment, centre, day);
        Ticket ticket = tickets.issue(day, appointment, channel, actor);
        journey.go(
                appointment,
                AppointmentEvent.CHECKED_IN,
                appointment.arrived(ticket.id()),
                day.now(),
                actor,
                ticket.label());
        nearCalls.tell(day);
        return tickets.get(ticket.key());
    }

    private static void require(Appointment appointment, Centre centre, QueueDays.Day day) {
        String time = VietnamTime.dateTime(appointment.from());
        switch (appointment.stateAt(day.now(), centre.config().booking())) {
            case HELD -> throw new AppointmentUnconfirmed();
            case MISSED -> throw new AppointmentLate(time);
            case CANCELLED, EXPIRED, ARRIVED -> throw new AppointmentOver();
            case CONFIRMED -> {
                if (!appointment.day().equals(day.date())) {
                    throw new AppointmentOtherDay(time);
                }
            }
        }
    }

    private Optional<Appointment> find(String word) {
        Matcher key = KEY_AT_END.matcher(word.strip());
        if (key.matches()) {
            return appointments.find(new AppointmentKey(key.group(1)));
        }
        String code = digits(word);
        return code.length() == 8 ? appointments.find(code) : Optional.empty();
    }

    /** Full-width digits and whatever stands between them are tolerated. */
    private static String digits(String word) {
        StringBuilder digits = new StringBuilder();
        word.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }
}
