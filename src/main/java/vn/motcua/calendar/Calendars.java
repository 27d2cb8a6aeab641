package vn.motcua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.directory.AdminUnit;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.UnitLevel;
import vn.motcua.platform.reference.RevisionWatch;
import vn.motcua.platform.reference.Revisions;

/**
 * The working calendar of every unit, kept in each node's memory. A change is seen by the node that made it at once
 * and by the others within a second.
 */
@Service
public class Calendars {

    static final String TOPIC = "calendar";

    private final CalendarRepository rows;
    private final Agencies agencies;
    private final AdminUnits units;
    private final Clock clock;
    private final Revisions revisions;
    private final RevisionWatch watch;
    private volatile @Nullable CalendarSnapshot current;

    Calendars(
            CalendarRepository rows,
            ReferenceDays reference,
            Agencies agencies,
            AdminUnits units,
            Revisions revisions,
            Clock clock) {
        this.rows = rows;
        this.agencies = agencies;
        this.units = units;
        this.clock = clock;
        this.revisions = revisions;
        this.watch = revisions.watch(TOPIC);
        reference.load(false);
        refresh();
    }

    /** The calendar of an agency: its own hours, else those of the nearest agency above it, else the standard ones. */
    public WorkingCalendar of(AgencyId agency) {
        CalendarSnapshot snapshot = snapshot();
        return snapshot.withHours(hoursInForce(snapshot, agency));
    }

    /**
     * The calendar of a commune's committee; the standard one for a commune that this installation does not serve.
     *
     * @param communeCode the commune's code as of today
     * @throws UnknownCommune when no commune bears it
     */
    public WorkingCalendar ofCommune(String communeCode) {
        AdminUnit commune = units.findByCode(communeCode, UnitLevel.COMMUNE, LocalDate.now(clock))
                .orElseThrow(() -> new UnknownCommune(communeCode));
        return agencies.findCommuneCommittee(commune.id())
                .map(committee -> of(committee.id()))
                .orElseGet(this::standard);
    }

    /** The calendar of units without hours of their own. */
    public WorkingCalendar standard() {
        return snapshot().withHours(List.of());
    }

    /** The standard hours and Saturday mornings. */
    public WorkingCalendar satHalf() {
        CalendarSnapshot snapshot = snapshot();
        return snapshot.withHours(StandardWeek.withSaturdayMorning(snapshot.standardHours()));
    }

    /** The special days of a year, proposed ones included, by date. */
    public List<CalendarDay> listDays(int year) {
        return snapshot().days().stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
    }

    /** The years that have special days, ascending. */
    public List<Integer> listYears() {
        return snapshot().days().stream()
                .map(day -> day.date().getYear())
                .distinct()
                .toList();
    }

    /** Days that are only proposed from that date on: nobody counts them, so an administrator should decide. */
    public List<CalendarDay> listProposed(LocalDate from) {
        return snapshot().days().stream()
                .filter(day -> !day.isConfirmed() && !day.date().isBefore(from))
                .toList();
    }

    /** All days that are only proposed. */
    public List<CalendarDay> listProposed() {
        return listProposed(LocalDate.MIN);
    }

    /**
     * The special day.
     *
     * @throws NoSuchCalendarDay when the date is an ordinary one
     */
    public CalendarDay getDay(LocalDate date) {
        return snapshot().days().stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .orElseThrow(() -> new NoSuchCalendarDay(date));
    }

    /** The agencies that have hours of their own. */
    public Set<AgencyId> listAgenciesWithHours() {
        return snapshot().agenciesWithHours().stream().map(AgencyId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** The agency whose hours this one keeps: itself, or the nearest above it; empty when they are the standard ones. */
    public Optional<AgencyId> findHoursHolder(AgencyId agency) {
        return holder(snapshot(), agency);
    }

    /** The hours of units without their own. */
    public List<OpeningHours> listStandardHours() {
        return snapshot().standardHours();
    }

    /** An agency's own hours; empty when it follows those above it. */
    public List<OpeningHours> listHours(AgencyId agency) {
        return snapshot().hoursOf(agency.value());
    }

    /** Number of the latest change, in the shipped days too; it only grows. */
    public long revision() {
        return revisions.number(TOPIC);
    }

    /** Reads everything now, within the transaction that is changing it. */
    final void refresh() {
        watch.catchUp();
        current = CalendarSnapshot.read(rows);
    }

    /** The next question looks at the database first: a change has been committed or rolled back. */
    void lookSoon() {
        watch.lookSoon();
    }

    private List<OpeningHours> hoursInForce(CalendarSnapshot snapshot, AgencyId agency) {
        return holder(snapshot, agency)
                .map(holder -> snapshot.hoursOf(holder.value()))
                .orElse(List.of());
    }

    private Optional<AgencyId> holder(CalendarSnapshot snapshot, AgencyId agency) {
        Optional<AgencyId> place = Optional.of(agency);
        while (place.isPresent() && snapshot.hoursOf(place.get().value()).isEmpty()) {
            place = place.map(agencies::get).map(Agency::parent);
        }
        return place;
    }

    private CalendarSnapshot snapshot() {
        if (watch.moved()) {
            current = CalendarSnapshot.read(rows);
        }
        return Objects.requireNonNull(current, "read by the constructor");
    }
}
