package vn.motcua.notifications;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages leave.
 *
 * @param site address of this installation as its readers know it, for links: {@code https://motcua.example.vn}
 * @param maxAttempts after so many failures a delivery is dead, and waits for an administrator
 * @param firstBackOff wait after the first failure; doubled after each further one
 * @param longestBackOff the wait never grows beyond this
 * @param gatewayPause how long a channel rests when its gateway is away
 * @param gather letters to one person that nobody is in a hurry for wait so long for each other and leave as one
 * @param mailboxCodeLife how long the code that proves a mailbox holds
 * @param mailboxPause how long to wait before the next code
 * @param consoleKept how many messages the console channel keeps to show
 */
@Validated
@ConfigurationProperties("motcua.notifications")
record NotificationProperties(
        @DefaultValue("http://localhost:8080") @Pattern(regexp = "https?://[^/]+")
        String site,

        @DefaultValue("8") @Min(1) int maxAttempts,
        @DefaultValue("5s") Duration firstBackOff,
        @DefaultValue("30m") Duration longestBackOff,
        @DefaultValue("15s") Duration gatewayPause,
        @DefaultValue("2m") Duration gather,
        @DefaultValue("30m") Duration mailboxCodeLife,
        @DefaultValue("1m") Duration mailboxPause,
        @DefaultValue("20") @Min(1) int consoleKept) {

    /** The wait before the next attempt. */
    Duration backOff(int attempts) {
        Duration wait = firstBackOff.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return wait.compareTo(longestBackOff) > 0 ? longestBackOff : wait;
    }

    /** The address of a page of this installation. */
    String address(String path) {
        return site + path;
    }
}
