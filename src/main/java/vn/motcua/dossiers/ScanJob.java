package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads scanned piles a moment after they were sent. */
@Configuration(proxyBeanMethods = false)
class ScanJob {

    private static final Duration EVERY = Duration.ofSeconds(3);

    @Bean
    RecurringTask<Void> sortScans(ScanPiles piles) {
        return Tasks.recurring("dossiers.sort-scans", FixedDelay.of(EVERY))
                .execute((instance, context) -> piles.sortWaiting());
    }
}
