package vn.motcua.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the profile {@code simulation}: the machine's until somebody says what time it is, and from then on
 * exactly that time until somebody says another.
 */
public final class SimulatedClock extends Clock {

    private final Clock machine = Clock.system(VietnamTime.ZONE);
    private volatile @Nullable Instant now;

    /** It is that time now. */
    public void setTo(Instant time) {
        now = time;
    }

    @Override
    public Instant instant() {
        Instant set = now;
        return set == null ? machine.instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return VietnamTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return SimulatedClock.this.withZone(other);
            }

            @Override
            public Instant instant() {
                return SimulatedClock.this.instant();
            }
        };
    }
}
