package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.workflow.Steps;

/** Reports opinions that are overdue, and ends the consultations that are joined by deadline. */
@Configuration(proxyBeanMethods = false)
class ConsultationJob {

    @Bean
    RecurringTask<Void> endConsultations(Steps steps, Dossiers dossiers, Consultations consultations) {
        return Tasks.recurring("dossiers.end-consultations", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> {
                    consultations.reportOverdue();
                    steps.listPastDeadline(Dossiers.SUBJECT)
                            .forEach(subject -> dossiers.endConsultation(new DossierId(subject.id())));
                });
    }
}
