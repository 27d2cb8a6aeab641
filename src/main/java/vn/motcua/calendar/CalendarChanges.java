package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.reference.Revisions;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.CurrentActor;

/**
 * What an administrator does to the calendar. Every change is journalled and announced.
 *
 * @see CalendarChanged
 */
@Service
public class CalendarChanges {

    private static final String SUBJECT = "calendar";

    private final CalendarRepository rows;
    private final Revisions revisions;
    private final ReferenceDays reference;
    private final Calendars calendars;
    private final Agencies agencies;
    private final CurrentActor currentActor;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;

    CalendarChanges(
            CalendarRepository rows,
            Revisions revisions,
            ReferenceDays reference,
            Calendars calendars,
            Agencies agencies,
            CurrentActor currentActor,
            AuditJournal audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.revisions = revisions;
        this.reference = reference;
        this.calendars = calendars;
        this.agencies = agencies;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
    }

    /** Whether the actor may change what concerns every unit: the days, and the hours of units without their own. */
    public boolean mayChangeAll() {
        return isAdministratorOf(null);
    }

    /** Whether the actor may change an agency's own hours. */
    public boolean mayChangeHours(AgencyId agency) {
        return isAdministratorOf(agency);
    }

    /**
     * Proposed days were decided: from now on they count, and with one half of a swap the other. What is confirmed
     * already stays as it is.
     *
     * @param source the notice that decided them
     * @throws NoSuchCalendarDay when nothing is recorded for one of the dates
     */
    @Transactional
    public void confirm(Collection<LocalDate> dates, String source) {
        begin(null);
        for (CalendarDay day : withOtherHalves(dates)) {
            if (!day.isConfirmed()) {
                rows.saveDecided(new CalendarDay(
                        day.date(), day.kind(), day.name(), day.pairedDate(), source, CalendarDay.Status.CONFIRMED));
                announce("calendar.day.confirmed", VietnamTime.date(day.date()), day.name() + "; " + source, null);
            }
        }
    }

    /**
     * Adds a day, for example a day off in lieu, or one closed by a storm; of a swap, both halves.
     *
     * @throws CalendarDayTaken when the date is special already
     */
    @Transactional
    public void add(CalendarDay day) {
        begin(null);
        addOne(day);
        LocalDate paired = day.pairedDate();
        if (paired != null) {
            CalendarDay.Kind other = day.kind().isOff() ? CalendarDay.Kind.SWAP_WORK : CalendarDay.Kind.SWAP_OFF;
            addOne(new CalendarDay(paired, other, day.name(), day.date(), day.source(), day.status()));
        }
    }

    private void addOne(CalendarDay day) {
        rows.findDay(day.date()).ifPresent(taken -> {
            throw new CalendarDayTaken(taken.date(), taken.name());
        });
        rows.saveDecided(day);
        announce(
                "calendar.day.added",
                VietnamTime.date(day.date()),
                day.kind() + "; " + day.status() + "; " + day.name() + "; " + day.source(),
                null);
    }

    /**
     * Makes dates ordinary days again, also when the shipped file says otherwise; with one half of a swap the other.
     *
     * @param reason why, for the journal
     * @throws NoSuchCalendarDay when nothing is recorded for one of the dates
     */
    @Transactional
    public void remove(Collection<LocalDate> dates, String reason) {
        begin(null);
        for (CalendarDay day : withOtherHalves(dates)) {
            rows.withdraw(day.date());
            announce(
                    "calendar.day.removed",
                    VietnamTime.date(day.date()),
                    day.kind() + "; " + day.name() + "; " + reason,
                    null);
        }
    }

    /**
     * Sets the hours of units without their own.
     *
     * @throws NoHoursGiven when there are none
     */
    @Transactional
    public void setStandardHours(List<OpeningHours> hours) {
        begin(null);
        if (hours.isEmpty()) {
            throw new NoHoursGiven();
        }
        rows.replaceHours(null, hours);
        announce("calendar.hours.set", "standard", hours.size() + " spans", null);
    }

    /** Sets an agency's own hours; none at all means that it follows those above it again. */
    @Transactional
    public void setHours(AgencyId agency, List<OpeningHours> hours) {
        begin(agency);
        rows.replaceHours(agency, hours);
        announce("calendar.hours.set", "agency " + agency.value(), hours.size() + " spans", agency);
    }

    /** Loads the shipped file again; what administrators decided stays. */
    @Transactional
    public void reload() {
        begin(null);
        reference.load(true);
        announce("calendar.reloaded", "holidays", null, null);
    }

    private Collection<CalendarDay> withOtherHalves(Collection<LocalDate> dates) {
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        for (LocalDate date : dates) {
            CalendarDay day = rows.findDay(date).orElseThrow(() -> new NoSuchCalendarDay(date));
            days.put(date, day);
            Optional.ofNullable(day.pairedDate())
                    .flatMap(rows::findDay)
                    .filter(other -> date.equals(other.pairedDate()))
                    .ifPresent(other -> days.put(other.date(), other));
        }
        return days.values();
    }

    /** Only an administrator of the agency or above; what concerns every unit is for the province's. */
    private void begin(@Nullable AgencyId agency) {
        if (!isAdministratorOf(agency)) {
            throw new AccessRefused();
        }
        revisions.move(Calendars.TOPIC);
    }

    private boolean isAdministratorOf(@Nullable AgencyId agency) {
        return currentActor.get().grants().stream()
                .filter(grant -> grant.role().equals(Role.ADMINISTRATOR.name()))
                .map(grant -> new AgencyId(grant.agency()))
                .anyMatch(place ->
                        agency == null ? agencies.get(place).parent() == null : agencies.isWithin(agency, place));
    }

    private void announce(String action, String subject, @Nullable String detail, @Nullable AgencyId agency) {
        calendars.refresh();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                calendars.lookSoon();
            }
        });
        audit.record(action, SUBJECT, subject, detail);
        events.publishEvent(new CalendarChanged(agency));
    }
}
