package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings scanned originals to their desks, reads them, and forgets what nobody certified. */
@Configuration(proxyBeanMethods = false)
class CopyScanJob {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration SWEEP = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> collectCopyScans(CopyScanFolder folder, CopyReading reading) {
        return Tasks.recurring("dossiers.copy-scans", FixedDelay.of(LOOK)).execute((instance, context) -> {
            folder.collect();
            reading.readWaiting();
        });
    }

    @Bean
    RecurringTask<Void> sweepCopyScans(CopyScans scans) {
        return Tasks.recurring("dossiers.copy-scans-sweep", FixedDelay.of(SWEEP))
                .execute((instance, context) -> scans.sweep());
    }
}
