package vn.motcua.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes one letter of several to the same person. */
@Component
class GatheredLetter {

    /** How many go into one letter besides the first. */
    static final int MOST = 199;

    private static final int NAMED = 50;
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;
    private final NotificationProperties properties;

    GatheredLetter(MessageSource messages, NotificationProperties properties) {
        this.messages = messages;
        this.properties = properties;
    }

    /** The first as it is when it is alone. */
    Delivery of(List<Delivery> together) {
        Delivery first = together.getFirst();
        if (together.size() == 1) {
            return first;
        }
        StringBuilder body = new StringBuilder(text("notifications.digest.lead", together.size()));
        for (Delivery one : together.subList(0, Math.min(NAMED, together.size()))) {
            body.append("\n\n• ").append(one.subject()).append('\n').append(one.body());
            if (one.link() != null) {
                body.append('\n').append(properties.address(one.link()));
            }
        }
        if (together.size() > NAMED) {
            body.append("\n\n")
                    .append(text(
                            "notifications.digest.more", together.size() - NAMED, properties.address("/thong-bao")));
        }
        return first.saying(text("notifications.digest.subject", together.size()), body.toString());
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, VIETNAMESE));
    }
}
