package vn.motcua.dossiers.web;

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
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The promised time as an event for the calendar of a phone (RFC 5545): once more taken in, it moves the event that is
 * there. The day before, the phone rings.
 *
 * @param code of the dossier, which names the event
 * @param promised when the result is promised
 * @param now when the file is written
 * @param title what stands in the calendar
 * @param text a sentence below it
 * @param place where the result is collected
 * @param address the dossier's page
 */
record PromiseEvent(String code, Instant promised, Instant now, String title, String text, String place, URI address) {

    private static final Duration LENGTH = Duration.ofMinutes(30);

    String write() {
        VAlarm alarm = new VAlarm(Duration.ofDays(-1));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title));
        VEvent event = new VEvent(promised, promised.plus(LENGTH), title);
        event.replace(new DtStamp(now));
        event.add(new Uid(code + "@motcua"));
        event.add(new Description(text));
        event.add(new Location(place));
        event.add(new Url(address));
        event.add(alarm);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Mot Cua//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return text.toString();
    }
}
