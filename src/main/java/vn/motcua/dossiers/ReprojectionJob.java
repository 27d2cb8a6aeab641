package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks whether the calendar has changed. */
@Configuration(proxyBeanMethods = false)
class ReprojectionJob {

    @Bean
    RecurringTask<Void> reproject(Reprojection reprojection) {
        return Tasks.recurring("dossiers.reproject", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((instance, context) -> reprojection.catchUp());
    }
}
