package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works off the changes of running dossiers soon after they were ordered. */
@Configuration(proxyBeanMethods = false)
class ReplanJob {

    @Bean
    RecurringTask<Void> workOffReplans(Replans replans) {
        return Tasks.recurring("dossiers.replan", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> replans.workOff());
    }
}
