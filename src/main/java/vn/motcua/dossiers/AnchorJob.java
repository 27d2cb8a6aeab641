package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.platform.VietnamTime;

/** Anchors the journal of the day before, every night; by then {@link JournalAnchors} holds that day for over. */
@Configuration(proxyBeanMethods = false)
class AnchorJob {

    @Bean
    RecurringTask<Void> anchorJournal(JournalAnchors anchors) {
        return Tasks.recurring("dossiers.anchor-journal", Schedules.daily(VietnamTime.ZONE, LocalTime.of(2, 20)))
                .execute((instance, context) -> anchors.anchorPastDays());
    }
}
