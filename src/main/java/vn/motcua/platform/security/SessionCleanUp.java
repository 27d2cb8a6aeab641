package vn.motcua.platform.security;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Removes sessions that expired, on one node. Spring Session's own timer starts with its repository, before the
 * migrations made the table, and runs on every node.
 */
@Configuration(proxyBeanMethods = false)
class SessionCleanUp {

    @Bean
    RecurringTask<Void> cleanUpSessions(JdbcIndexedSessionRepository sessions) {
        return Tasks.recurring("platform.clean-up-sessions", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> sessions.cleanUpExpiredSessions());
    }
}
