package vn.motcua.frontdesk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.accounts.CitizenAccounts;
import vn.motcua.accounts.WrongOneTimePassword;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * Appointments: a slot is held, confirmed, moved, given back. Whoever wants one locks the person they are for, then the
 * slots of the group, then the appointment; the database besides lets nobody into a place that somebody has.
 */
@Service
public class Appointments {

    /** Appointments that one person may have ahead, at all centres together. */
    public static final int AHEAD = PersonalLimits.AHEAD;

    private static final int CODES = 100_000_000;

    private final Centres centres;
    private final SlotTimes times;
    private final AppointmentRepository appointments;
    private final AppointmentJourney journey;
    private final AppointmentNotices notices;
    private final PersonalLimits limits;
    private final TicketRepository tickets;
    private final CitizenAccounts accounts;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Appointments(
            Centres centres,
            SlotTimes times,
            AppointmentRepository appointments,
            AppointmentJourney journey,
            AppointmentNotices notices,
            PersonalLimits limits,
            TicketRepository tickets,
            CitizenAccounts accounts,
            People people,
            Clock clock) {
        this.centres = centres;
        this.times = times;
        this.appointments = appointments;
        this.journey = journey;
        this.notices = notices;
        this.limits = limits;
        this.tickets = tickets;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Holds a place in a slot for a few minutes.
     *
     * @throws GroupNotBookable when nobody books the group
     * @throws SlotUnfit when there is no such slot, or it has begun
     * @throws SlotTaken when others have all its places
     * @throws PhoneNeeded when somebody books over the public pages without a mobile phone
     * @throws AppointmentHeldAlready when they have one for this group
     * @throws AppointmentsUsed when they have as many ahead as one may
     * @throws AppointmentsOfDayUsed when they have as many on that day as one may
     */
    @Transactional
    public AppointmentView reserve(AgencyId desk, NewAppointment wanted, Actor actor) {
        Centre centre = centres.getReady(desk);
        ServiceGroup group = centre.group(wanted.group());
        SlotRules rules = centre.slotRules(group);
        PersonalLimits.Person who = person(desk, wanted, actor);
        Instant asked = clock.instant();
        // Who comes in vain is told so without waiting behind the others.
        OpenSpan slot = times.find(centre, rules, wanted.from(), asked).orElseThrow(SlotUnfit::new);
        freeLane(rules, slot, open(centre, group, slot, asked, null));
        limits.lock(who);
        long line = appointments.lockLine(desk, group.code());
        Instant now = clock.instant();
        limits.requireBookable(who, desk, group.code(), VietnamTime.dateOf(slot.from()), now, null);
        int lane = freeLane(rules, slot, release(centre, group, slot, now, null, actor));
        Appointment held = appointments.insert(
                wanted,
                desk,
                group.code(),
                line,
                slot,
                lane,
                who,
                AppointmentKey.draw(random),
                drawCode(),
                now.plus(centre.config().booking().hold()),
                now);
        journey.note(
                held, AppointmentEvent.RESERVED, now, actor, wanted.channel().name());
        return view(held, actor);
    }

    /** A citizen who is signed in is known by the phone of the account, which they have proved. */
    private PersonalLimits.Person person(AgencyId desk, NewAppointment wanted, Actor actor) {
        if (actor.kind() == Actor.Kind.CITIZEN) {
            PhoneNumber own = people.get(new PersonId(actor.id())).phone();
            return PersonalLimits.Person.read(
                    own == null ? wanted.phone() : own.value(), wanted.personNumber(), actor.id());
        }
        PersonalLimits.Person who = PersonalLimits.Person.read(wanted.phone(), wanted.personNumber(), null);
        if (!centres.mayServe(desk, actor) && (who.phone() == null || !new PhoneNumber(who.phone()).isMobile())) {
            throw new PhoneNeeded();
        }
        return who;
    }

    private List<Appointment> open(
            Centre centre, ServiceGroup group, OpenSpan slot, Instant now, @Nullable Appointment besides) {
        return appointments.listBetween(centre.desk(), group.code(), slot.from(), slot.to()).stream()
                .filter(other -> besides == null || other.id() != besides.id())
                .filter(other -> other.stateAt(now, centre.config().booking()) != AppointmentState.EXPIRED)
                .toList();
    }

    /** The same, after what nobody confirmed in time was written off: its places are free from now on. */
    private List<Appointment> release(
            Centre centre, ServiceGroup group, OpenSpan slot, Instant now, @Nullable Appointment besides, Actor actor) {
        List<Appointment> open = new ArrayList<>();
        for (Appointment other : appointments.listBetween(centre.desk(), group.code(), slot.from(), slot.to())) {
            if (besides != null && other.id() == besides.id()) {
                continue;
            }
            Appointment known = other.state() == AppointmentState.HELD ? appointments.lock(other.id()) : other;
            if (known.state() == AppointmentState.HELD
                    && known.stateAt(now, centre.config().booking()) == AppointmentState.EXPIRED) {
                journey.lapse(known, now, actor);
            } else {
                open.add(known);
            }
        }
        return open;
    }

    private static int freeLane(SlotRules rules, OpenSpan slot, List<Appointment> open) {
        Set<Integer> taken = Slots.lanes(open, slot);
        if (taken.size() >= rules.parallel()) {
            throw new SlotTaken();
        }
        int lane = 1;
        while (taken.contains(lane)) {
            lane++;
        }
        return lane;
    }

    private String drawCode() {
        String code = "%08d".formatted(random.nextInt(CODES));
        while (appointments.isTaken(code)) {
            code = "%08d".formatted(random.nextInt(CODES));
        }
        return code;
    }

    /**
     * Sends a one-time password to the phone that the appointment was reserved with.
     *
     * @throws AppointmentOver when there is nothing to confirm any more
     */
    public void sendCode(AppointmentKey key) {
        Appointment held = find(key);
        if (state(held) != AppointmentState.HELD || held.phone() == null) {
            throw new AppointmentOver();
        }
        accounts.sendOneTimePassword(held.phone());
    }

    /**
     * The slot is theirs from now on. Whoever reserved it while signed in and the desk itself need no password; confirmed
     * once more, nothing happens.
     *
     * @param password the one-time password that was sent to the phone, or null
     * @throws WrongOneTimePassword when it is another
     * @throws AppointmentOver when it was not confirmed in time
     */
    @Transactional(noRollbackFor = WrongOneTimePassword.class)
    public AppointmentView confirm(AppointmentKey key, @Nullable String password, Actor actor) {
        Appointment held = appointments.lock(find(key).id());
        Centre centre = centres.get(held.desk());
        Instant now = clock.instant();
        if (held.stateAt(now, centre.config().booking()) == AppointmentState.CONFIRMED) {
            return view(held, actor);
        }
        if (held.stateAt(now, centre.config().booking()) != AppointmentState.HELD) {
            throw new AppointmentOver();
        }
        if (needsCode(held, actor)) {
            accounts.prove(
                    new PhoneNumber(Objects.requireNonNull(held.phone())), Objects.requireNonNullElse(password, ""));
        }
        Appointment confirmed = journey.go(
                held,
                AppointmentEvent.CONFIRMED,
                held.in(AppointmentState.CONFIRMED, AppointmentNotices.nextReminder(held.from(), now)),
                now,
                actor,
                null);
        notices.tellBooked(confirmed, centre);
        return view(confirmed, actor);
    }

    private boolean needsCode(Appointment held, Actor actor) {
        boolean owner =
                actor.kind() == Actor.Kind.CITIZEN && Long.valueOf(actor.id()).equals(held.person());
        return held.phone() != null && !owner && !centres.mayServe(held.desk(), actor);
    }

    /**
     * Moves it to another slot of the same group; moved to where it is, nothing happens.
     *
     * @throws AppointmentUnconfirmed when it was not confirmed
     * @throws AppointmentOver when nobody may come to it any more
     * @throws SlotUnfit when there is no such slot, or it has begun
     * @throws SlotTaken when others have all its places
     * @throws AppointmentsOfDayUsed when they have as many on that day as one may
     */
    @Transactional
    public AppointmentView change(AppointmentKey key, Instant from, Actor actor) {
        Appointment found = find(key);
        Centre centre = centres.getReady(found.desk());
        ServiceGroup group = centre.group(found.group());
        SlotRules rules = centre.slotRules(group);
        PersonalLimits.Person who = PersonalLimits.Person.of(found);
        limits.lock(who);
        appointments.lockLine(found.desk(), group.code());
        Appointment before = appointments.lock(found.id());
        Instant now = clock.instant();
        requireConfirmed(before, centre, now);
        if (before.from().equals(from)) {
            return view(before, actor);
        }
        OpenSpan slot = times.find(centre, rules, from, now).orElseThrow(SlotUnfit::new);
        LocalDate day = VietnamTime.dateOf(from);
        limits.requireBookable(who, found.desk(), group.code(), day, now, before);
        int lane = freeLane(rules, slot, release(centre, group, slot, now, before, actor));
        Appointment moved = journey.go(
                before,
                AppointmentEvent.MOVED,
                before.movedTo(day, slot, lane, AppointmentNotices.nextReminder(from, now)),
                now,
                actor,
                before.from().toString());
        notices.tellBooked(moved, centre);
        return view(moved, actor);
    }

    private static void requireConfirmed(Appointment appointment, Centre centre, Instant now) {
        AppointmentState state = appointment.stateAt(now, centre.config().booking());
        if (state == AppointmentState.HELD) {
            throw new AppointmentUnconfirmed();
        }
        if (state != AppointmentState.CONFIRMED) {
            throw new AppointmentOver();
        }
    }

    /**
     * Gives it back; given back once more, nothing happens. When the centre does so, its owner is told.
     *
     * @throws AppointmentOver when nobody may come to it any more
     */
    @Transactional
    public AppointmentView cancel(AppointmentKey key, Actor actor) {
        Appointment before = appointments.lock(find(key).id());
        Centre centre = centres.get(before.desk());
        if (before.state() == AppointmentState.CANCELLED) {
            return view(before, actor);
        }
        Instant now = clock.instant();
        if (!before.stateAt(now, centre.config().booking()).isAhead()) {
            throw new AppointmentOver();
        }
        Appointment cancelled = journey.go(
                before, AppointmentEvent.CANCELLED, before.in(AppointmentState.CANCELLED, null), now, actor, null);
        if (before.state() == AppointmentState.CONFIRMED && actor.isStaff()) {
            notices.tellCancelled(cancelled, centre);
        }
        return view(cancelled, actor);
    }

    /** @throws AppointmentNotFound when there is none */
    @Transactional(readOnly = true)
    public AppointmentView get(AppointmentKey key, Actor actor) {
        return view(find(key), actor);
    }

    /**
     * Everybody who has an appointment at a centre on a day, by time.
     *
     * @throws NotYourFrontDesk when the actor does not work there
     */
    @Transactional(readOnly = true)
    public List<AppointmentView> list(AgencyId desk, LocalDate day, Actor actor) {
        centres.requireServing(desk, actor);
        Centre centre = centres.get(desk);
        return appointments.listOfDay(desk, day).stream()
                .map(appointment -> view(appointment, centre, actor))
                .toList();
    }

    private Appointment find(AppointmentKey key) {
        return appointments.find(key).orElseThrow(AppointmentNotFound::new);
    }

    private AppointmentState state(Appointment appointment) {
        return appointment.stateAt(
                clock.instant(), centres.get(appointment.desk()).config().booking());
    }

    private AppointmentView view(Appointment appointment, Actor actor) {
        return view(appointment, centres.get(appointment.desk()), actor);
    }

    private AppointmentView view(Appointment appointment, Centre centre, Actor actor) {
        ServiceGroup group = centre.config().findGroup(appointment.group()).orElse(null);
        return new AppointmentView(
                appointment,
                centre,
                group == null ? appointment.group() : group.name(),
                group == null ? null : group.nameEn(),
                appointment.stateAt(clock.instant(), centre.config().booking()),
                appointment.releasedAt(centre.config().booking()),
                needsCode(appointment, actor),
                appointment.ticketId() == null ? null : tickets.get(appointment.ticketId()));
    }
}
