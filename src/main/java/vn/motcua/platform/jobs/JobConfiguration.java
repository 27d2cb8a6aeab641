package vn.motcua.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
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

    /** Four heartbeats missed, and another node takes over the job of one that died or lost the database. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;
    /** Gateways that answer late keep up to three of them; the jobs of the offices have the others. */
    private static final int THREADS = 7;

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<RecurringTask<?>> jobs, Clock clock) {
        return Scheduler.create(dataSource)
                .startTasks(jobs)
                .schedulerName(new SchedulerName.Fixed(new SchedulerName.Hostname().getName() + "-"
                        + ProcessHandle.current().pid()))
                .clock(clock::instant)
                .tableName("platform.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @Bean
    ClockWatch clockWatch(Scheduler scheduler, Clock clock) {
        return new ClockWatch(scheduler, clock);
    }

    @Bean
    JobStarter jobStarter(Scheduler scheduler, ClockWatch clockWatch) {
        return new JobStarter(scheduler, clockWatch);
    }

    /** Jobs begin when the application is ready, so that no job meets a half-loaded reference table. */
    record JobStarter(Scheduler scheduler, ClockWatch clockWatch) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
            clockWatch.start();
        }
    }
}
