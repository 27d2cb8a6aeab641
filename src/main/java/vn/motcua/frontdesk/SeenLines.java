package vn.motcua.frontdesk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.live.LiveTopic;
import vn.motcua.platform.live.TopicsChanged;

/**
 * The lines as boards and phones see them. When one moves, all of a hall ask at the same time: the first reads it, the
 * others wait for that without a connection, so that no officer is left without one. Until somebody tells that it moved
 * again the line comes out of memory; nothing is believed for longer than five seconds.
 */
@Component
class SeenLines {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int TURNS = 256;

    private final Centres centres;
    private final Waits waits;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Map<AgencyId, Seen> known = new ConcurrentHashMap<>();
    private final Map<AgencyId, AtomicLong> moves = new ConcurrentHashMap<>();
    private final AtomicLong movesOfAll = new AtomicLong();
    /** Who reads first; a few for all centres, since what is asked for may be no centre. */
    private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();

    SeenLines(Centres centres, Waits waits, PlatformTransactionManager transactions, Clock clock) {
        this.centres = centres;
        this.waits = waits;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * A line at one moment.
     *
     * @param tickets that still come to something, by key
     * @param moves how often somebody had told that it moved before it was read
     */
    record Seen(Centre centre, Waits.Line line, Map<TicketKey, Ticket> tickets, long moves) {

        TicketView view(Ticket ticket) {
            Waits.Wait wait = line.waits().get(ticket.id());
            return ticket.state() == TicketState.WAITING && wait != null
                    ? new TicketView(ticket, ticket.state(), wait.ahead(), wait.estimate())
                    : new TicketView(ticket, ticket.state(), 0, null);
        }
    }

    /**
     * The line of a centre.
     *
     * @throws CentreNotReady when it gives out no tickets
     */
    Seen of(AgencyId desk) {
        // A command sees what it did itself, and keeps it for nobody: it may yet fail.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return read(desk);
        }
        Seen fresh = find(desk);
        if (fresh != null) {
            return fresh;
        }
        synchronized (turns.get(Math.floorMod(desk.hashCode(), TURNS))) {
            Seen since = find(desk);
            if (since != null) {
                return since;
            }
            Seen seen = read(desk);
            known.put(desk, seen);
            return seen;
        }
    }

    /** A ticket in a line that somebody looked at before; null when it is in none of them now. */
    @Nullable
    TicketView find(TicketKey key) {
        for (Seen one : known.values()) {
            if (one.tickets().containsKey(key)) {
                Seen now = of(one.centre().desk());
                Ticket ticket = now.tickets().get(key);
                return ticket == null ? null : now.view(ticket);
            }
        }
        return null;
    }

    private @Nullable Seen find(AgencyId desk) {
        Seen seen = known.get(desk);
        return seen != null
                        && seen.moves() == moves(desk)
                        && seen.line().day().equals(VietnamTime.dateOf(clock.instant()))
                        && Duration.between(seen.line().at(), clock.instant())
                                        .abs()
                                        .compareTo(KEPT)
                                < 0
                ? seen
                : null;
    }

    private Seen read(AgencyId desk) {
        long before = moves(desk);
        return Objects.requireNonNull(reading.execute(status -> {
            Centre centre = centres.getReady(desk);
            Waits.Line line = waits.of(centre);
            Map<TicketKey, Ticket> tickets =
                    line.active().stream().collect(Collectors.toMap(Ticket::key, Function.identity()));
            return new Seen(centre, line, tickets, before);
        }));
    }

    private long moves(AgencyId desk) {
        AtomicLong own = moves.get(desk);
        return movesOfAll.get() + (own == null ? 0 : own.get());
    }

    @EventListener
    void moved(TopicsChanged change) {
        if (change.everything()) {
            movesOfAll.incrementAndGet();
        }
        for (LiveTopic topic : change.topics()) {
            QueueScreens.deskOf(topic)
                    .ifPresent(desk -> moves.computeIfAbsent(desk, added -> new AtomicLong())
                            .incrementAndGet());
        }
    }
}
