package vn.motcua.notifications;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages leave.
 *
 * @param maxAttempts after so many failures a delivery is dead, and waits for an administrator
 * @param firstBackOff wait after the first failure; doubled after each further one
 * @param longestBackOff the wait never grows beyond this
 * @param consoleKept how many messages the console channel keeps to show
 */
@Validated
@ConfigurationProperties("motcua.notifications")
record NotificationProperties(
        @DefaultValue("8") @Min(1) int maxAttempts,
        @DefaultValue("5s") Duration firstBackOff,
        @DefaultValue("30m") Duration longestBackOff,
        @DefaultValue("20") @Min(1) int consoleKept) {

    /** The wait before the next attempt. */
    Duration backOff(int attempts) {
        Duration wait = firstBackOff.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return wait.compareTo(longestBackOff) > 0 ? longestBackOff : wait;
    }
}
