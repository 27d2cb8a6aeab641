package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prints declarations a moment after they were filed. */
@Configuration(proxyBeanMethods = false)
class DeclarationJob {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> printDeclarations(DeclarationPrinting printing) {
        return Tasks.recurring("dossiers.print-declarations", FixedDelay.of(EVERY))
                .execute((instance, context) -> printing.printWaiting());
    }
}
