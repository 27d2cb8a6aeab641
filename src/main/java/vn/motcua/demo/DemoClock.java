package vn.motcua.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import vn.motcua.platform.VietnamTime;

/** The machine's time, set back while the demonstration's past is being written. */
final class DemoClock extends Clock {

    private final Clock machine;
    private volatile Duration back = Duration.ZERO;

    /** @param machine goes on by itself, or is set by a simulator */
    DemoClock(Clock machine) {
        this.machine = machine;
    }

    /** From now on it is this time; it goes on from there. */
    void setTo(Instant time) {
        back = Duration.between(time, machine.instant());
    }

    /** What the machine's own clock says. */
    Instant machineTime() {
        return machine.instant();
    }

    void reset() {
        back = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return machine.instant().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return VietnamTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return machine.withZone(zone);
    }
}
