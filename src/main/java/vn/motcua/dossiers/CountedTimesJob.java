package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.platform.VietnamTime;

/** Counts every night how long procedures usually take. */
@Configuration(proxyBeanMethods = false)
class CountedTimesJob {

    @Bean
    RecurringTask<Void> countUsualTimes(CountedTimes times) {
        return Tasks.recurring("dossiers.count-usual-times", Schedules.daily(VietnamTime.ZONE, LocalTime.of(3, 10)))
                .execute((instance, context) -> times.count());
    }
}
