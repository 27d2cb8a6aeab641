package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.platform.VietnamTime;

/** Asks the registry of persons for what it did not answer when dossiers were filed. */
@Configuration(proxyBeanMethods = false)
class VerificationJob {

    @Bean
    RecurringTask<Void> verifyLater(Verifications verifications) {
        return Tasks.recurring("dossiers.verify-later", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((instance, context) -> verifications.catchUp());
    }

    @Bean
    RecurringTask<Void> forgetOldAnswers(Verifications verifications) {
        return Tasks.recurring("dossiers.forget-old-answers", Schedules.daily(VietnamTime.ZONE, LocalTime.of(2, 40)))
                .execute((instance, context) -> verifications.forgetOld());
    }
}
