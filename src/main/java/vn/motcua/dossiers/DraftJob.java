package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.platform.VietnamTime;

/** Looks after drafts that nobody touches, every morning: a reminder by night helps nobody. */
@Configuration(proxyBeanMethods = false)
class DraftJob {

    @Bean
    RecurringTask<Void> watchDrafts(DraftWatch watch) {
        return Tasks.recurring("dossiers.watch-drafts", Schedules.daily(VietnamTime.ZONE, LocalTime.of(8, 10)))
                .execute((instance, context) -> watch.look());
    }
}
