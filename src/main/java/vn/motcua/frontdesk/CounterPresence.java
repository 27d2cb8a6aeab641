package vn.motcua.frontdesk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.platform.security.Actor;

/** Opens, rests and closes counters, and notes how long they were open and away. */
@Component
class CounterPresence {

    /** Who closes so shortly before the end of the hours closes with them. */
    private static final Duration WITH_THE_HOURS = Duration.ofMinutes(15);

    private final CounterRepository counters;
    private final Observations observations;
    private final OpeningTimes times;

    CounterPresence(CounterRepository counters, Observations observations, OpeningTimes times) {
        this.counters = counters;
        this.observations = observations;
        this.times = times;
    }

    /** From now on it does that; nothing changes when it did already. */
    CounterState become(QueueDays.Day day, CounterState before, CounterState.Status status, Actor actor) {
        if (before.status() == status) {
            return before;
        }
        Instant now = day.now();
        note(day, before, status);
        boolean open = status == CounterState.Status.OPEN;
        CounterState after = new CounterState(
                before.number(),
                before.day(),
                status,
                now,
                actor.name(),
                before.ticketId(),
                open && before.ticketId() == null ? now : null,
                before.inRow());
        counters.save(day.centre().desk(), after, actor);
        counters.journal(
                day.centre().desk(),
                before.number(),
                switch (status) {
                    case OPEN -> CounterAction.OPEN;
                    case BREAK -> CounterAction.BREAK;
                    case CLOSED -> CounterAction.CLOSE;
                },
                now,
                actor);
        return after;
    }

    private void note(QueueDays.Day day, CounterState before, CounterState.Status status) {
        Instant now = day.now();
        boolean wasOpen = before.status() == CounterState.Status.OPEN;
        Optional<OpenSpan> span = times.on(day.centre(), day.date()).stream()
                .filter(one -> one.contains(before.since()))
                .findFirst();
        if (span.isEmpty() || !before.since().isBefore(now)) {
            return;
        }
        Instant end = span.get().to().isBefore(now) ? span.get().to() : now;
        Duration lasted = Duration.between(before.since(), end);
        if (wasOpen) {
            boolean left = Duration.between(now, span.get().to()).compareTo(WITH_THE_HOURS) > 0;
            observations.wasOpen(day.centre().desk(), before.number(), lasted, left, now);
        } else if (status == CounterState.Status.OPEN) {
            boolean back = now.isBefore(span.get().to());
            boolean atTheEnd = Duration.between(before.since(), span.get().to()).compareTo(WITH_THE_HOURS) <= 0;
            if (!atTheEnd) {
                observations.wasAway(day.centre().desk(), before.number(), lasted, back, now);
            }
        }
    }
}
