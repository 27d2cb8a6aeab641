package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches that online dossiers are answered. */
@Configuration(proxyBeanMethods = false)
class IntakeJob {

    @Bean
    RecurringTask<Void> watchIntake(IntakeWatch watch) {
        return Tasks.recurring("dossiers.watch-intake", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> watch.look());
    }
}
