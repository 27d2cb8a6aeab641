package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shares new work out where a unit wants it. */
@Configuration(proxyBeanMethods = false)
class AssignmentJob {

    @Bean
    RecurringTask<Void> shareOutWork(WorkSharing sharing) {
        return Tasks.recurring("dossiers.share-out-work", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> sharing.shareOut());
    }
}
