package vn.motcua.demo;

import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** The clock of the demonstration, for tests of other rooms. */
public final class TestClock {

    private final DemoClock clock;

    /** @param product the whole product with its demonstration */
    public TestClock(ApplicationContext product) {
        this.clock = product.getBean(DemoClock.class);
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
