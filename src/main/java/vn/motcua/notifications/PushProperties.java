package vn.motcua.notifications;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Notes to browsers. Their addresses come from outside, so only known push services are written to.
 *
 * @param services hosts of push services, each with everything below it; an address with its scheme is taken as it is
 * @param life how long a push service keeps a note for a browser that is off
 * @param timeout how long it may take to answer
 */
@Validated
@ConfigurationProperties("motcua.notifications.push")
record PushProperties(
        @DefaultValue({"fcm.googleapis.com", "push.services.mozilla.com", "notify.windows.com", "push.apple.com"})
        List<String> services,

        @DefaultValue("1d") Duration life,
        @DefaultValue("10s") Duration timeout) {

    PushProperties {
        services = List.copyOf(services);
    }
}
