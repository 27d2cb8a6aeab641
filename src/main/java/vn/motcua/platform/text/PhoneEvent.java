package vn.motcua.platform.text;

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

/**
 * Something for the calendar of a phone (RFC 5545): taken in once more, it moves the event that is there.
 *
 * @param name which event; the same whenever it is written
 * @param moves how often it was moved
 * @param from when it begins
 * @param to when it ends
 * @param rings how long before that the phone rings
 * @param title what stands in the calendar
 * @param text a sentence below it
 * @param place where
 * @param address the page about it
 */
public record PhoneEvent(
        String name,
        int moves,
        Instant from,
        Instant to,
        Duration rings,
        String title,
        String text,
        String place,
        URI address) {

    /** Letters in a line before it is folded: with three bytes each they fit into the 75 that are allowed. */
    private static final int LINE = 24;

    /**
     * The whole file.
     *
     * @param now when it is written
     */
    public String write(Instant now) {
        VAlarm alarm = new VAlarm(rings.negated());
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title));
        VEvent event = new VEvent(from, to, title);
        event.replace(new DtStamp(now));
        event.add(new Uid(name + "@motcua"));
        event.add(new Sequence(moves));
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
