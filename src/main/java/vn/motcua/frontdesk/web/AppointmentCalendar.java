package vn.motcua.frontdesk.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.motcua.frontdesk.Appointment;

/**
 * An appointment as an event for the calendar of a phone (RFC 5545): taken in once more after it was moved, it moves the
 * event that is there. Two hours before, the phone rings.
 *
 * @param now when the file is written
 * @param title what stands in the calendar
 * @param text a sentence below it
 * @param place where
 * @param address the appointment's page
 */
record AppointmentCalendar(Appointment appointment, Instant now, String title, String text, String place, URI address) {

    private static final Duration RINGS = Duration.ofHours(-2);

    /** Letters in a line before it is folded: with three bytes each they fit into the 75 that are allowed. */
    private static final int LINE = 24;

    String write() {
        VAlarm alarm = new VAlarm(RINGS);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title));
        VEvent event = new VEvent(appointment.from(), appointment.to(), title);
        event.replace(new DtStamp(now));
        event.add(new Uid("lich-hen-" + appointment.id() + "@motcua"));
        event.add(new Sequence(appointment.moves()));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Description(text));
        event.add(new Location(place));
        event.add(new Url(address));
        event.add(alarm);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Mot Cua//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        StringWriter written = new StringWriter();
        try {
            new CalendarOutputter(true, LINE).output(calendar, written);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return written.toString();
    }
}
