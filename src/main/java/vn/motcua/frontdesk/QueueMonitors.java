package vn.motcua.frontdesk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;

/** The lines as open data: how many wait in each field of each centre, and which number was called last. No persons. */
@Service
public class QueueMonitors {

    private final Centres centres;
    private final Lines lines;
    private final TurnRepository turns;
    private final OpeningTimes times;
    private final Clock clock;

    QueueMonitors(Centres centres, Lines lines, TurnRepository turns, OpeningTimes times, Clock clock) {
        this.centres = centres;
        this.lines = lines;
        this.turns = turns;
        this.times = times;
        this.clock = clock;
    }

    /** Whether a field is served. */
    public enum Status {
        /** A counter that serves it is open. */
        OPEN,
        /** Within the hours, but every counter that serves it rests. */
        SUSPENDED,
        /** Outside of the hours, or no counter that serves it is there. */
        CLOSED
    }

    /**
     * A field of a centre.
     *
     * @param opens when the centre opens or opened: the span of today that runs or comes next; null when none is left
     * @param issued number given out last today, or null when there was none
     * @param served number called last today, or null when there was none
     */
    public record Monitor(
            AgencyId desk,
            String centre,
            ServiceGroup group,
            Status status,
            @Nullable Instant opens,
            @Nullable String issued,
            @Nullable String served,
            int waiting,
            Instant at) {}

    /** Those of all centres that give out numbers. */
    @Transactional(readOnly = true)
    public List<Monitor> list() {
        return centres.listReady().stream().flatMap(this::of).toList();
    }

    /**
     * Those of one centre.
     *
     * @param unit as {@link Centres#deskOf} reads it
     * @throws CentreUnknown when it means none
     * @throws CentreNotReady when it gives out no numbers
     */
    @Transactional(readOnly = true)
    public List<Monitor> list(String unit) {
        return of(centres.getReady(centres.deskOf(unit))).toList();
    }

    private Stream<Monitor> of(Centre centre) {
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dateOf(now);
        LineView line = lines.get(centre.desk());
        Map<String, Integer> issued = turns.lastNumbers(centre.desk(), today);
        Instant opens = times.on(centre, today).stream()
                .filter(span -> span.to().isAfter(now))
                .map(span -> span.from())
                .findFirst()
                .orElse(null);
        return line.groups().stream().map(group -> {
            Integer last = issued.get(group.setup().code());
            return new Monitor(
                    centre.desk(),
                    centre.name(),
                    group.setup(),
                    status(line, group.setup()),
                    opens,
                    last == null ? null : group.setup().label(last),
                    group.last().isEmpty() ? null : group.last().getFirst(),
                    group.waiting(),
                    line.at());
        });
    }

    private static Status status(LineView line, ServiceGroup group) {
        List<CounterState.Status> serving = line.counters().stream()
                .filter(counter -> counter.setup().groups().contains(group.code()))
                .map(LineView.Counter::status)
                .toList();
        if (!line.open() && !serving.contains(CounterState.Status.OPEN)) {
            return Status.CLOSED;
        }
        return serving.contains(CounterState.Status.OPEN)
                ? Status.OPEN
                : serving.contains(CounterState.Status.BREAK) ? Status.SUSPENDED : Status.CLOSED;
    }
}
