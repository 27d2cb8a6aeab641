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
 *
 * <p>The scheduler adds a carrier only when work comes into an empty queue, and it makes as many queues as it is told
 * carriers at its beginning. So it is told many, which are taken back at once: a look nearly always finds an empty queue.
 */
final class CarrierWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierWatch.class);
    private static final int MOST = 256;
    private static final int STARTERS = 4;

    /** Read by the JVM when its first virtual thread starts. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final String QUEUES = "64";

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int usual;
    private final Duration patience;

    private CarrierWatch(int usual, Duration patience) {
        this.usual = usual;
        this.patience = patience;
        scheduler.setParallelism(usual);
    }

    /**
     * Watches as long as the process lives; a virtual thread that gets no carrier for {@code patience} is stuck. Comes
     * before the first virtual thread; whoever sets the number of carriers on the command line gets it.
     */
    static void start(Duration patience) {
        int carriers = Integer.getInteger(CARRIERS, Runtime.getRuntime().availableProcessors());
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, QUEUES);
        }
        start(carriers, patience);
    }

    /** The same with this number of carriers as usual. */
    static void start(int usual, Duration patience) {
        Thread.ofPlatform().daemon().name("carrier-watch").start(new CarrierWatch(usual, patience)::watch);
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

    /** Whether a new thread runs in time. Started from several threads: each has a queue by chance. */
    private boolean runs(int starters) throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        for (int i = 0; i < starters; i++) {
            Thread.ofPlatform().daemon().start(() -> Thread.ofVirtual().start(ran::countDown));
        }
        return ran.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
