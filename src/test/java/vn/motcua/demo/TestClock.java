package vn.motcua.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.TemporalUnitOffset;
import org.springframework.context.ApplicationContext;
import vn.motcua.platform.VietnamTime;

/** The clock of the demonstration, for tests of other rooms. */
public final class TestClock {

    /** The clock goes on while a test does what it does. */
    public static final TemporalUnitOffset A_MOMENT = Assertions.within(1, ChronoUnit.MINUTES);

    private final DemoClock clock;

    /** @param product the whole product with its demonstration */
    public TestClock(ApplicationContext product) {
        this.clock = product.getBean(DemoClock.class);
    }

    /** A time of day in Viet Nam: {@code 2026-12-07T08:00}. */
    public static Instant time(String local) {
        return LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
    }

    /** From now on it is that time in Viet Nam. */
    public void setTo(String local) {
        clock.setTo(time(local));
    }

    /** From now on it is that time. */
    public void setTo(Instant time) {
        clock.setTo(time);
    }

    /** The machine's own time again. */
    public void reset() {
        clock.reset();
    }
}
