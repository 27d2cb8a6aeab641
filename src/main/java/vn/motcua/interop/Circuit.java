package vn.motcua.interop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Spares a system that does not answer, and whoever would wait for it. After some failures in a row it is open: nobody
 * asks for a while. Then one question is let through, and its outcome decides.
 */
final class Circuit {

    private final int failuresToOpen;
    private final Duration pause;
    private final Clock clock;

    private int failures;
    private @Nullable Instant openUntil;

    Circuit(int failuresToOpen, Duration pause, Clock clock) {
        this.failuresToOpen = failuresToOpen;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether a question may be asked now; while it is open, one after each pause. */
    synchronized boolean lets() {
        Instant until = openUntil;
        if (until == null) {
            return true;
        }
        Instant now = clock.instant();
        // A clock that was set back must not keep it open for ever.
        if (now.isBefore(until) && until.isBefore(now.plus(pause.multipliedBy(2)))) {
            return false;
        }
        openUntil = now.plus(pause);
        return true;
    }

    /** It answered. */
    synchronized void succeeded() {
        failures = 0;
        openUntil = null;
    }

    /** It did not answer, or not what was agreed. */
    synchronized void failed() {
        failures++;
        if (failures >= failuresToOpen) {
            openUntil = clock.instant().plus(pause);
        }
    }
}
