package vn.motcua.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message before it stands in the outbox.
 *
 * @param channel name of the channel
 * @param address where to
 * @param recipient whom it is for
 * @param message its words; null when it says what the notification says
 * @param notification the line of the inbox that it carries, or 0
 * @param eventKey which event it tells; null when it may be told again
 * @param urgent whether it waits for nothing
 * @param secret whether its words are forgotten as soon as it left
 * @param due when it may leave
 */
record Outgoing(
        String channel,
        String address,
        Recipient recipient,
        @Nullable Message message,
        long notification,
        @Nullable String eventKey,
        boolean urgent,
        boolean secret,
        Instant due) {}
