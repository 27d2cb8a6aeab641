package vn.motcua.notifications.web;

import java.util.List;
import vn.motcua.notifications.Notification;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.PageLinks;

/**
 * A page of an inbox.
 *
 * @param unread how many lines of the whole inbox are unread
 * @param unproven whether an officer gets no letters because nobody proved a mailbox
 */
public record InboxView(List<Notification> notifications, long unread, int number, int pages, boolean unproven) {

    /** Copies the list. */
    public InboxView {
        notifications = List.copyOf(notifications);
    }

    /** The lines, newest first. */
    public List<Line> lines() {
        return notifications.stream()
                .map(notification -> new Line(
                        InboxController.PATH + "/" + notification.id(),
                        notification.message().subject(),
                        notification.message().body(),
                        VietnamTime.dateTime(notification.createdAt()),
                        notification.readAt() == null))
                .toList();
    }

    /** The other pages. */
    public PageLinks links() {
        return PageLinks.of(number, pages, page -> InboxController.PATH + "?trang=" + page);
    }

    /** A line of the inbox. */
    public record Line(String href, String subject, String body, String time, boolean unread) {}
}
