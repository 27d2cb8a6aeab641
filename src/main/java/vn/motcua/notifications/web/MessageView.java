package vn.motcua.notifications.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.notifications.Notification;
import vn.motcua.platform.VietnamTime;

/** One message, opened. */
public record MessageView(Notification notification) {

    /** One line. */
    public String subject() {
        return notification.message().subject();
    }

    /** What is told. */
    public String body() {
        return notification.message().body();
    }

    /** When it was sent. */
    public String time() {
        return VietnamTime.full(notification.createdAt());
    }

    /** The page it is about, or null. */
    public @Nullable String link() {
        return notification.message().link();
    }
}
