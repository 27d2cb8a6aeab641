package vn.motcua.insight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps short what readers add up. */
@Configuration(proxyBeanMethods = false)
class FoldingJob {

    private static final Duration EVERY = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> foldFigures(DailyFigures figures) {
        return Tasks.recurring("insight.fold-figures", Schedules.fixedDelay(EVERY))
                .execute((instance, context) -> figures.fold());
    }
}
