package vn.motcua.frontdesk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches appointments: what is over, and who is to be reminded. */
@Configuration(proxyBeanMethods = false)
class AppointmentJob {

    @Bean
    RecurringTask<Void> watchAppointments(AppointmentWatch watch) {
        return Tasks.recurring("frontdesk.watch-appointments", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> watch.look());
    }
}
