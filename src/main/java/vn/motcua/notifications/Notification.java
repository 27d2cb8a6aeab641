package vn.motcua.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an inbox.
 *
 * @param id its id
 * @param message what is told
 * @param createdAt when it was sent
 * @param readAt when it was read; null while unread
 */
public record Notification(
        long id,
        Message message,
        Instant createdAt,
        @Nullable Instant readAt) {}
