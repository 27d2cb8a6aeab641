package vn.motcua.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox, channel by channel. One address that fails waits; the others go on. A gateway that is away lets
 * its own channel wait and no other.
 */
@Component
class DeliveryJob {

    private static final int BATCH = 50;
    /** So long before its lease ends nothing new is begun: no gateway is given more time to answer. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(45);

    private static final Logger log = LoggerFactory.getLogger(DeliveryJob.class);

    private final Outbox outbox;
    private final GatheredLetter gathered;
    private final NotificationProperties properties;
    private final Clock clock;
    private final Map<String, Channel> channels;
    private final Map<String, Instant> pausedUntil = new ConcurrentHashMap<>();

    DeliveryJob(
            Outbox outbox,
            GatheredLetter gathered,
            NotificationProperties properties,
            Clock clock,
            List<Channel> channels) {
        this.outbox = outbox;
        this.gathered = gathered;
        this.properties = properties;
        this.clock = clock;
        this.channels = channels.stream()
                .collect(Collectors.toMap(Channel::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** Delivers by every channel, one after the other. */
    void run(BooleanSupplier stopping) {
        channels.keySet().forEach(channel -> run(channel, stopping));
    }

    /** Delivers what is due, until nothing is left or the node stops; what it took by then is given back. */
    void run(String name, BooleanSupplier stopping) {
        Channel channel = channels.get(name);
        Instant paused = pausedUntil.get(name);
        Instant now = clock.instant();
        // A pause that lies further ahead than a pause is long was reckoned before the clock was set back.
        if (channel == null
                || (paused != null
                        && paused.isAfter(now)
                        && paused.isBefore(now.plus(properties.gatewayPause()).plusSeconds(1)))) {
            return;
        }
        channel.idle();
        outbox.hurryAfterClockWasSetBack(name);
        if (!channel.isHarmlessTwice()) {
            int unclear = outbox.setAsideWhatWasInHand(name);
            if (unclear > 0) {
                log.warn("{} messages by {} were in the hands of a node that stopped", unclear, name);
            }
        }
        List<Delivery> taken = outbox.take(name, BATCH);
        while (!taken.isEmpty() && deliver(channel, taken, clock.instant(), stopping)) {
            if (name.equals(ConsoleChannel.NAME)) {
                outbox.forgetOldConsoleMessages();
            }
            taken = outbox.take(name, BATCH);
        }
    }

    /** Delivers one batch; false when the rest has to wait. */
    private boolean deliver(Channel channel, List<Delivery> taken, Instant since, BooleanSupplier stopping) {
        Set<Long> done = new HashSet<>();
        for (int i = 0; i < taken.size(); i++) {
            List<Delivery> rest = taken.subList(i, taken.size()).stream()
                    .filter(delivery -> !done.contains(delivery.id()))
                    .toList();
            if (rest.isEmpty()) {
                return true;
            }
            if (stopping.getAsBoolean()) {
                outbox.giveBack(rest, Duration.ZERO);
                return false;
            }
            if (clock.instant().isAfter(since.plus(Outbox.LEASE).minus(LONGEST_ATTEMPT))) {
                outbox.giveBack(rest, Duration.ZERO);
                return true;
            }
            if (done.contains(taken.get(i).id())) {
                continue;
            }
            List<Delivery> together = together(channel, taken.get(i), rest);
            together.forEach(delivery -> done.add(delivery.id()));
            if (!attempt(channel, together)) {
                pausedUntil.put(channel.name(), clock.instant().plus(properties.gatewayPause()));
                List<Delivery> back = new ArrayList<>(together);
                rest.stream().filter(delivery -> !done.contains(delivery.id())).forEach(back::add);
                outbox.giveBack(back, properties.gatewayPause());
                return false;
            }
        }
        return true;
    }

    /** Letters to one person that nobody is in a hurry for leave as one. */
    private List<Delivery> together(Channel channel, Delivery first, List<Delivery> rest) {
        if (!channel.name().equals(MailChannel.NAME)
                || first.urgent()
                || first.reader().isEmpty()) {
            return List.of(first);
        }
        List<Delivery> together = new ArrayList<>(rest.stream()
                .filter(other -> !other.urgent()
                        && other.reader().equals(first.reader())
                        && other.address().equals(first.address()))
                .toList());
        together.addAll(outbox.takeAlongWith(first, GatheredLetter.MOST));
        return together;
    }

    /** Tries once; false when the gateway is away. */
    private boolean attempt(Channel channel, List<Delivery> together) {
        Delivery message = gathered.of(together);
        if (!channel.isHarmlessTwice()) {
            outbox.handing(together);
        }
        try {
            channel.deliver(message);
            outbox.sent(together);
        } catch (GatewayAway away) {
            log.warn("The gateway of {} is away", channel.name(), away);
            return false;
        } catch (DeliveryUnclear unclear) {
            log.warn("Nobody knows whether message {} left by {}", message.id(), channel.name(), unclear);
            outbox.unclear(together, String.valueOf(unclear.arguments().getFirst()));
        } catch (DeliveryRefused refused) {
            log.warn("Message {} was refused by {}", message.id(), channel.name(), refused);
            outbox.refused(together, String.valueOf(refused.arguments().getFirst()));
        } catch (RuntimeException failure) {
            log.warn("Message {} was not delivered at attempt {}", message.id(), message.attempts(), failure);
            outbox.failed(together, String.valueOf(failure));
        }
        return true;
    }

    /** Runs each channel on one node at a time, each second. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        RecurringTask<Void> deliveryTask(DeliveryJob job) {
            return task("notifications-delivery", ConsoleChannel.NAME, job);
        }

        @Bean
        @ConditionalOnProperty("motcua.notifications.mail.host")
        RecurringTask<Void> mailTask(DeliveryJob job) {
            return task("notifications-mail", MailChannel.NAME, job);
        }

        @Bean
        @ConditionalOnProperty("motcua.notifications.sms.host")
        RecurringTask<Void> smsTask(DeliveryJob job) {
            return task("notifications-sms", SmsChannel.NAME, job);
        }

        @Bean
        RecurringTask<Void> pushTask(DeliveryJob job) {
            return task("notifications-push", PushChannel.NAME, job);
        }

        private static RecurringTask<Void> task(String name, String channel, DeliveryJob job) {
            return Tasks.recurring(name, FixedDelay.of(Duration.ofSeconds(1)))
                    .execute((instance, context) -> job.run(channel, context.getSchedulerState()::isShuttingDown));
        }
    }
}
