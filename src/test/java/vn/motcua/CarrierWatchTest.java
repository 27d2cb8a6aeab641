package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CarrierWatchTest {

    private static final CountDownLatch OPENED = new CountDownLatch(1);

    /** Its initialiser waits, as class loading does for a lock, and keeps the carrier meanwhile. */
    private static final class Slow {

        static {
            try {
                assertThat(OPENED.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private Slow() {}

        static void use() {}
    }

    @Test
    void virtualThreadsThatWaitForAClassOnAllCarriersDoNotStopTheRest() throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        CarrierWatch.start(cores, Duration.ofMillis(100));
        List<Thread> stuck = new ArrayList<>();
        for (int i = 0; i < 4 * cores; i++) {
            stuck.add(Thread.ofVirtual().start(Slow::use));
        }

        Thread.ofVirtual().start(OPENED::countDown);

        for (Thread thread : stuck) {
            assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
        }
    }
}
