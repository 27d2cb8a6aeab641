package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Warns applicants who have not completed their dossier, and closes it when the time is over (NĐ 118/2025 Art. 19.5). */
@Configuration(proxyBeanMethods = false)
class SupplementJob {

    @Bean
    RecurringTask<Void> endSupplements(Turns turns) {
        return Tasks.recurring("dossiers.end-supplements", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    turns.warnOfClosing();
                    turns.listUnanswered().forEach(turns::closeUnanswered);
                });
    }
}
