package vn.motcua.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Background jobs on PostgreSQL: each runs on one node at a time and survives restarts. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<RecurringTask<?>> jobs) {
        return Scheduler.create(dataSource)
                .startTasks(jobs)
                .tableName("platform.scheduled_tasks")
                .threads(4)
                .pollingInterval(Duration.ofSeconds(2))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @Bean
    JobStarter jobStarter(Scheduler scheduler) {
        return new JobStarter(scheduler);
    }

    /** Jobs begin when the application is ready, so that no job meets a half-loaded reference table. */
    record JobStarter(Scheduler scheduler) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }
}
