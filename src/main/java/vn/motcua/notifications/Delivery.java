package vn.motcua.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out.
 *
 * @param id stays the same over all attempts, so that a channel can recognise a repetition
 * @param channel name of the channel
 * @param address where to
 * @param subject one line
 * @param body plain text
 * @param link path of the page it is about
 * @param reader whom it is for, {@code CITIZEN:7}; empty when only the address is known
 * @param urgent whether it waits for nothing: no quiet hours, no gathering
 * @param attempts how often it was tried
 * @param createdAt when it was sent
 * @param lastError why the last attempt failed
 */
public record Delivery(
        long id,
        String channel,
        String address,
        String subject,
        String body,
        @Nullable String link,
        String reader,
        boolean urgent,
        int attempts,
        Instant createdAt,
        @Nullable String lastError) {

    Delivery saying(String otherSubject, String otherBody) {
        return new Delivery(
                id, channel, address, otherSubject, otherBody, null, reader, urgent, attempts, createdAt, lastError);
    }
}
