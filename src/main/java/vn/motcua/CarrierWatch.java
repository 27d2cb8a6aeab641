package vn.motcua;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lends virtual threads more carriers while all of theirs are stuck. A virtual thread that loads or initialises a class
 * keeps its carrier even while it waits, so on as many carriers as cores, requests right after a start can wait for each
 * other for ever (JDK-8369238). Always having many carriers would halve the number of pages a node answers.
 */
final class CarrierWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierWatch.class);
    private static final int MOST = 256;
    private static final int STARTERS = 8;

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int usual = scheduler.getParallelism();
    private final Duration patience;

    private CarrierWatch(Duration patience) {
        this.patience = patience;
    }

    /** Watches as long as the process lives; a virtual thread that gets no carrier for {@code patience} is stuck. */
    static void start(Duration patience) {
        Thread.ofPlatform().daemon().name("carrier-watch").start(new CarrierWatch(patience)::watch);
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look: more carriers, doubled each time, until a thread of our own gets one; then as many as usual. */
    private void look() throws InterruptedException {
        int carriers = usual;
        while (!runs(carriers == usual ? 1 : STARTERS) && carriers < MOST) {
            carriers = Math.min(MOST, 2 * carriers);
            scheduler.setParallelism(carriers);
        }
        if (carriers > usual) {
            LOG.warn("Virtual threads were stuck and needed {} carriers", carriers);
            scheduler.setParallelism(usual);
        }
    }

    /**
     * Whether a new thread runs in time. Started from several threads: the scheduler adds a carrier only when work
     * comes into an empty queue, and each thread that starts another has a queue by chance.
     */
    private boolean runs(int starters) throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        for (int i = 0; i < starters; i++) {
            Thread.ofPlatform().daemon().start(() -> Thread.ofVirtual().start(ran::countDown));
        }
        return ran.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
