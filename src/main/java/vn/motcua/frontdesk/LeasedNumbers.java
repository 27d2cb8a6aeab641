package vn.motcua.frontdesk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.live.LiveScreens;
import vn.motcua.platform.security.Actor;

/**
 * Numbers that a kiosk gives out by itself while its line is broken. They are leased while it works, from the end of a
 * group's range downwards, so that numbers drawn meanwhile stay in a row; nobody draws a leased one, and one that no
 * kiosk gave out is skipped. Handed in, a number stands in the line at the time at which it was taken.
 */
@Service
public class LeasedNumbers {

    /** Numbers of one lease. */
    public static final int LEASED = 20;

    /** A kiosk that has so many left asks for no more. */
    public static final int ENOUGH = 10;

    /** Numbers handed in at once, at most. */
    public static final int AT_ONCE = 200;

    /** At most every so many-th number of a group is leased on one day. */
    private static final int SHARE = 4;

    private static final int SHOWN = 50;
    private static final int TOKEN = 24;

    private final Halls halls;
    private final Centres centres;
    private final QueueDays days;
    private final TicketRepository tickets;
    private final LeaseRepository leases;
    private final Observations observations;
    private final NearCalls nearCalls;
    private final LiveScreens screens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LeasedNumbers(
            Halls halls,
            Centres centres,
            QueueDays days,
            TicketRepository tickets,
            LeaseRepository leases,
            Observations observations,
            NearCalls nearCalls,
            LiveScreens screens,
            Clock clock) {
        this.halls = halls;
        this.centres = centres;
        this.days = days;
        this.tickets = tickets;
        this.leases = leases;
        this.observations = observations;
        this.nearCalls = nearCalls;
        this.screens = screens;
        this.clock = clock;
    }

    /**
     * Leases numbers for today to a kiosk, for each group of which it has few left. None while the centre tries its
     * machines, and none beyond what its kiosks may give out in a day.
     *
     * @param machine what the kiosk keeps since staff opened it
     * @param left how many it has, by code of the group
     * @throws KioskUnknown when the machine is no kiosk of the centre
     * @throws CentreNotReady when the centre gives out no tickets
     */
    @Transactional
    public List<NumberLease> lease(AgencyId desk, @Nullable String machine, Map<String, Integer> left) {
        Kiosk kiosk = halls.findKiosk(desk, machine).orElseThrow(KioskUnknown::new);
        Centre centre = centres.getReady(desk);
        if (kiosk.closed() || centre.config().rules().testMode()) {
            return List.of();
        }
        QueueDays.Day day = days.lock(centre);
        Integer capacity = centre.config().capacity().get(TicketChannel.KIOSK);
        int room = capacity == null
                ? Integer.MAX_VALUE
                : capacity - tickets.count(desk, day.date(), TicketChannel.KIOSK) - leases.countOpen(desk, day.date());
        List<NumberLease> leased = new ArrayList<>();
        for (ServiceGroup group : centre.config().groups()) {
            if (left.getOrDefault(group.code(), 0) < ENOUGH) {
                NumberLease lease = lease(kiosk, day, group, room);
                if (lease != null) {
                    leased.add(lease);
                    room -= lease.to() - lease.from() + 1;
                }
            }
        }
        return leased;
    }

    private @Nullable NumberLease lease(Kiosk kiosk, QueueDays.Day day, ServiceGroup group, int room) {
        LeaseRepository.Range range = leases.range(kiosk.desk(), day.date(), group);
        int last = range.lowest() - 1;
        int share = (group.to() - group.from() + 1) / SHARE - range.leased();
        int size = Math.min(Math.min(LEASED, room), Math.min(share, last - range.drawn()));
        if (size <= 0) {
            return null;
        }
        byte[] bytes = new byte[TOKEN];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int first = last - size + 1;
        leases.insert(DigestUtils.sha256Hex(token), kiosk, day.date(), group, first, last, day.now());
        Duration expiresIn = Duration.between(day.now(), end(day.date()));
        return new NumberLease(token, group.code(), group.prefix(), first, last, expiresIn);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    /**
     * Takes in what a kiosk gave out without a line, in the order in which it was taken. The same number sent again
     * changes nothing. Who holds a number is turned away by no rule of this moment: what cannot be a ticket by itself is
     * kept for reception.
     *
     * @return what became of each, in the order in which they were sent
     */
    @Transactional
    public List<OfflineTake.Outcome> handIn(AgencyId desk, List<OfflineTake> takes, Actor actor) {
        QueueDays.Day day = days.lock(centres.get(desk));
        OfflineTake.Outcome[] outcomes = new OfflineTake.Outcome[takes.size()];
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < takes.size(); index++) {
            order.add(index);
        }
        order.sort(
                Comparator.comparing((Integer index) -> takes.get(index).ago()).reversed());
        for (int index : order) {
            outcomes[index] = handIn(day, takes.get(index), actor);
        }
        nearCalls.tell(day);
        screens.changed(QueueScreens.topic(desk));
        return List.of(outcomes);
    }

    private OfflineTake.Outcome handIn(QueueDays.Day day, OfflineTake take, Actor actor) {
        LeaseRepository.Row lease = leases.find(day.centre().desk(), DigestUtils.sha256Hex(take.token()))
                .filter(found -> take.number() >= found.first() && take.number() <= found.last())
                .orElse(null);
        if (lease == null) {
            return OfflineTake.Outcome.REFUSED;
        }
        LeaseRepository.Take earlier = leases.findTake(lease, take.number()).orElse(null);
        if (earlier != null) {
            return earlier.ticket() == null ? OfflineTake.Outcome.KEPT : OfflineTake.Outcome.IN_LINE;
        }
        // Nobody took it before it was leased, nor in the future, whatever a machine's clock made of it.
        Instant ago = day.now().minus(take.ago());
        Instant now = day.now();
        Instant takenAt = ago.isBefore(lease.leasedAt()) ? lease.leasedAt() : ago.isAfter(now) ? now : ago;
        Priority priority = priority(take.priority());
        String label = ServiceGroup.label(lease.prefix(), take.number());
        KeptNumber.Problem problem = problem(day, lease, label, takenAt);
        Ticket ticket =
                problem == null ? issue(day, label, day.centre().group(lease.group()), priority, takenAt, actor) : null;
        leases.insert(lease, take.number(), priority, takenAt, now, ticket, problem);
        return ticket == null ? OfflineTake.Outcome.KEPT : OfflineTake.Outcome.IN_LINE;
    }

    private static @Nullable Priority priority(String word) {
        try {
            return Priority.parse(word);
        } catch (PriorityUnknown unreadable) {
            // The number counts all the same; the officer sees who stands there.
            return null;
        }
    }

    private KeptNumber.@Nullable Problem problem(
            QueueDays.Day day, LeaseRepository.Row lease, String label, Instant takenAt) {
        if (!lease.day().equals(day.date()) || !takenAt.isBefore(end(lease.day()))) {
            return KeptNumber.Problem.DAY_OVER;
        }
        if (!day.centre().config().isReady()
                || day.centre().config().groups().stream()
                        .noneMatch(group -> group.code().equals(lease.group()))) {
            return KeptNumber.Problem.GROUP_GONE;
        }
        return tickets.find(day.centre().desk(), day.date(), label).isPresent() ? KeptNumber.Problem.NUMBER_USED : null;
    }

    private Ticket issue(
            QueueDays.Day day,
            String label,
            ServiceGroup group,
            @Nullable Priority priority,
            Instant takenAt,
            Actor actor) {
        Ticket ticket = tickets.insert(
                day.centre().desk(),
                day.date(),
                label,
                TicketKey.draw(random),
                NewTicket.walkIn(group.code(), TicketChannel.KIOSK, priority),
                group,
                new PersonalLimits.Person(null, null, null),
                false,
                new TicketRepository.Seat(takenAt, null),
                takenAt);
        tickets.journal(
                ticket,
                TicketEvent.ISSUED,
                day.now(),
                actor,
                TicketChannel.KIOSK + ", taken without a line " + VietnamTime.full(takenAt));
        observations.came(ticket, ticket.isFirst(), day.now());
        return ticket;
    }

    /**
     * What reception has to decide about, the first taken first.
     *
     * @throws NotYourFrontDesk when the actor gives out no tickets there
     */
    @Transactional(readOnly = true)
    public List<KeptNumber> listKept(AgencyId desk, Actor actor) {
        centres.requireServing(desk, actor);
        return leases.listKept(desk, VietnamTime.dateOf(clock.instant()), SHOWN);
    }

    /**
     * Gives the owner of such a number a place in the line of a group: the one they had when they took it. The number
     * stays theirs, unless somebody else has it.
     *
     * @throws NotYourFrontDesk when the actor gives out no tickets there
     * @throws OfflineNumberGone when somebody settled it, or its day is over
     * @throws GroupUnknown when there is no such group
     * @throws NumbersUsedUp when a new number is needed and there is none
     */
    @Transactional
    public Ticket accept(AgencyId desk, long id, String groupWord, Actor actor) {
        centres.requireServing(desk, actor);
        QueueDays.Day day = days.lock(centres.getReady(desk));
        KeptNumber kept =
                leases.lockKept(desk, day.date(), id).filter(KeptNumber::today).orElseThrow(OfflineNumberGone::new);
        ServiceGroup group = day.centre().group(groupWord);
        String label = tickets.find(desk, day.date(), kept.label()).isEmpty()
                ? kept.label()
                : tickets.draw(desk, day.date(), group).orElseThrow(() -> new NumbersUsedUp(group.name()));
        Ticket ticket = issue(day, label, group, kept.priority(), kept.takenAt(), actor);
        leases.settle(kept, ticket, actor.name(), day.now());
        nearCalls.tell(day);
        screens.changed(QueueScreens.topic(desk));
        return ticket;
    }

    /**
     * Nobody waits with such a number any more.
     *
     * @throws NotYourFrontDesk when the actor gives out no tickets there
     * @throws OfflineNumberGone when somebody settled it
     */
    @Transactional
    public void dismiss(AgencyId desk, long id, Actor actor) {
        centres.requireServing(desk, actor);
        QueueDays.Day day = days.lock(centres.get(desk));
        KeptNumber kept = leases.lockKept(desk, day.date(), id).orElseThrow(OfflineNumberGone::new);
        leases.settle(kept, null, actor.name(), day.now());
    }
}
