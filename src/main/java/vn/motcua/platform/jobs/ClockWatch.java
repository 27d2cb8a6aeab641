package vn.motcua.platform.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets jobs go on after the clock was set back. Their next time was reckoned by the clock as it was, so each would
 * rest for as long as the clock jumped, and so would the scheduler between two looks at what is due. A job whose last
 * success lies ahead of now runs at once, and the scheduler is woken.
 */
final class ClockWatch implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** Nodes whose clocks differ by less are no reason. */
    private static final Duration DIFFERENCE_OF_NODES = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final Scheduler scheduler;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    ClockWatch(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void start() {
        long seconds = LOOK_EVERY.toSeconds();
        var _ = timer.scheduleWithFixedDelay(this::look, seconds, seconds, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            hurry(clock.instant());
            scheduler.triggerCheckForDueExecutions();
        } catch (RuntimeException e) {
            LOG.warn("The times of the jobs cannot be seen now: {}", e.toString());
        }
    }

    private void hurry(Instant now) {
        scheduler.getScheduledExecutions(ScheduledExecutionsFilter.all().withPicked(false)).stream()
                .filter(job -> job.getExecutionTime().isAfter(now))
                .filter(job ->
                        job.getLastSuccess() != null && job.getLastSuccess().isAfter(now.plus(DIFFERENCE_OF_NODES)))
                .forEach(job -> {
                    LOG.warn("The clock was set back: {} runs now", job.getTaskInstance());
                    scheduler.reschedule(job.getTaskInstance(), now);
                });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
