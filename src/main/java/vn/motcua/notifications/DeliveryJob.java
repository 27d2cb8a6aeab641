package vn.motcua.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Empties the outbox. One address that fails waits; the others go on. */
@Component
class DeliveryJob {

    private static final int BATCH = 50;

    private static final Logger log = LoggerFactory.getLogger(DeliveryJob.class);

    private final Outbox outbox;
    private final Map<String, Channel> channels;

    DeliveryJob(Outbox outbox, List<Channel> channels) {
        this.outbox = outbox;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    /** Delivers what is due, until nothing is left or the node stops; what it took by then is given back. */
    void run(BooleanSupplier stopping) {
        outbox.hurryAfterClockWasSetBack();
        List<Delivery> taken = outbox.take(BATCH);
        while (!taken.isEmpty()) {
            for (int i = 0; i < taken.size(); i++) {
                if (stopping.getAsBoolean()) {
                    outbox.giveBack(taken.subList(i, taken.size()));
                    return;
                }
                deliver(taken.get(i));
            }
            outbox.forgetOldConsoleMessages();
            taken = outbox.take(BATCH);
        }
    }

    private void deliver(Delivery delivery) {
        Channel channel = channels.get(delivery.channel());
        try {
            if (channel == null) {
                throw new DeliveryFailed("no channel " + delivery.channel());
            }
            channel.deliver(delivery);
            outbox.sent(delivery);
        } catch (RuntimeException failure) {
            log.warn("Message {} was not delivered at attempt {}", delivery.id(), delivery.attempts(), failure);
            outbox.failed(delivery, String.valueOf(failure));
        }
    }

    /** Runs it on one node each second. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> deliveryTask(DeliveryJob job) {
            return Tasks.recurring("notifications-delivery", FixedDelay.of(Duration.ofSeconds(1)))
                    .execute((instance, context) -> job.run(context.getSchedulerState()::isShuttingDown));
        }
    }
}
