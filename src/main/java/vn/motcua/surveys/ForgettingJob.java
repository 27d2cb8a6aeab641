package vn.motcua.surveys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.platform.VietnamTime;

/** Forgets by night what is not needed any more. */
@Configuration(proxyBeanMethods = false)
class ForgettingJob {

    @Bean
    RecurringTask<Void> forgetRatings(Forgetting forgetting) {
        return Tasks.recurring("surveys.forget", Schedules.daily(VietnamTime.ZONE, LocalTime.of(3, 20)))
                .execute((instance, context) -> forgetting.forget());
    }
}
