package vn.motcua.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets parts of groups follow one another: at once after a commit, and again a while later should the node have died in between. */
@Configuration(proxyBeanMethods = false)
class JointJob {

    /** Listens for what was committed. */
    static class Follower {

        private final JointWork work;

        Follower(JointWork work) {
            this.work = work;
        }

        @TransactionalEventListener
        void on(JointPartMoved moved) {
            work.settle(moved.group());
        }
    }

    @Bean
    Follower jointFollower(JointWork work) {
        return new Follower(work);
    }

    @Bean
    RecurringTask<Void> settleJointGroups(JointWork work) {
        return Tasks.recurring("dossiers.settle-joint-groups", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> work.listUnsettled().forEach(work::settle));
    }
}
