package vn.motcua.frontdesk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;

/** What can be booked: everybody may look. */
@Service
public class Slots {

    private final Centres centres;
    private final SlotTimes times;
    private final AppointmentRepository appointments;
    private final Clock clock;

    Slots(Centres centres, SlotTimes times, AppointmentRepository appointments, Clock clock) {
        this.centres = centres;
        this.times = times;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** The centres that give appointments, by name. */
    @Transactional(readOnly = true)
    public List<Centre> listCentres() {
        return centres.listReady().stream().filter(Centre::givesAppointments).toList();
    }

    /** What each bookable group of a centre has, in the order of the groups. */
    @Transactional(readOnly = true)
    public List<SlotOffer> listOffers(AgencyId desk) {
        Centre centre = centres.getReady(desk);
        return centre.config().groups().stream()
                .filter(group ->
                        centre.config().booking().findRules(group.code()).isPresent())
                .map(group -> offer(centre, group, null))
                .toList();
    }

    /**
     * The days of a group and the slots of one of them.
     *
     * @param wanted the day; null, or one that cannot be booked, for the first that has a free slot
     * @throws GroupUnknown when there is no such group
     * @throws GroupNotBookable when nobody books it
     */
    @Transactional(readOnly = true)
    public SlotOffer offer(AgencyId desk, String group, @Nullable LocalDate wanted) {
        Centre centre = centres.getReady(desk);
        return offer(centre, centre.group(group), wanted);
    }

    private SlotOffer offer(Centre centre, ServiceGroup group, @Nullable LocalDate wanted) {
        SlotRules rules = centre.slotRules(group);
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dateOf(now);
        LocalDate end = SlotTimes.last(rules, now).plusDays(1);
        List<Appointment> taken = taken(centre, group, midnight(today), midnight(end), now);
        SortedMap<LocalDate, List<Slot>> byDay = new TreeMap<>();
        today.datesUntil(end).forEach(day -> {
            List<Slot> slots = free(centre, rules, day, taken, now);
            if (!slots.isEmpty()) {
                byDay.put(day, slots);
            }
        });
        List<BookableDay> days = byDay.entrySet().stream()
                .map(day -> new BookableDay(
                        day.getKey(),
                        day.getValue().stream().mapToInt(Slot::free).sum()))
                .toList();
        LocalDate chosen = wanted != null && byDay.containsKey(wanted) ? wanted : firstFree(days);
        return new SlotOffer(
                centre, group, rules, days, chosen, chosen == null ? List.of() : byDay.getOrDefault(chosen, List.of()));
    }

    private static @Nullable LocalDate firstFree(List<BookableDay> days) {
        return days.stream()
                .filter(day -> day.free() > 0)
                .findFirst()
                .or(() -> days.stream().findFirst())
                .map(BookableDay::date)
                .orElse(null);
    }

    private List<Appointment> taken(Centre centre, ServiceGroup group, Instant from, Instant to, Instant now) {
        return appointments.listBetween(centre.desk(), group.code(), from, to).stream()
                .filter(appointment -> appointment.stateAt(now, centre.config().booking()) != AppointmentState.EXPIRED)
                .toList();
    }

    private List<Slot> free(Centre centre, SlotRules rules, LocalDate day, List<Appointment> taken, Instant now) {
        return times.on(centre, rules, day).stream()
                .filter(slot -> slot.from().isAfter(now))
                .map(slot -> new Slot(
                        slot.from(),
                        slot.to(),
                        rules.parallel() - lanes(taken, slot).size()))
                .map(slot -> slot.free() < 0 ? new Slot(slot.from(), slot.to(), 0) : slot)
                .toList();
    }

    /** The places of a slot that others have. */
    static Set<Integer> lanes(List<Appointment> taken, OpenSpan slot) {
        Set<Integer> lanes = new HashSet<>();
        for (Appointment other : taken) {
            if (other.from().isBefore(slot.to()) && other.to().isAfter(slot.from())) {
                lanes.add(other.lane());
            }
        }
        return lanes;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }
}
