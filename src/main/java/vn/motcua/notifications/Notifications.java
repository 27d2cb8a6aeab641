package vn.motcua.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends messages and keeps inboxes. Sending joins the caller's transaction: a command that fails tells
 * nobody, and a command that succeeds has told everybody or will.
 */
@Component
public class Notifications {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Puts the message into the recipient's inbox, and on the way to their phone if one is known. */
    @Transactional
    public void send(Recipient recipient, Message message) {
        if (!recipient.hasInbox()) {
            outbox.add(ConsoleChannel.NAME, Objects.requireNonNull(recipient.phone()), message);
            return;
        }
        jdbc.sql("""
                with noted as (
                    insert into notifications.notification
                        (recipient_kind, recipient_id, subject, body, link, created_at)
                    values (?, ?, ?, ?, ?, ?) returning id, created_at)
                insert into notifications.delivery
                    (channel, address, notification_id, state, next_attempt_at, created_at)
                select ?, phone, id, 'WAITING', created_at, created_at
                from noted, cast(? as text) phone where phone is not null
                """)
                .params(recipient.kind().name(), recipient.id(), message.subject(), message.body())
                .param(message.link())
                .param(Timestamp.from(clock.instant()))
                .param(ConsoleChannel.NAME)
                .param(recipient.phone())
                .update();
    }

    /** A page of the inbox, newest first. */
    @Transactional(readOnly = true)
    public List<Notification> listInbox(Recipient recipient, int offset, int limit) {
        return jdbc.sql("""
                select id, subject, body, link, created_at, read_at from notifications.notification
                where recipient_kind = ? and recipient_id = ? order by id desc offset ? limit ?
                """)
                .params(recipient.kind().name(), recipient.id(), offset, limit)
                .query(Notifications::notification)
                .list();
    }

    /** How many lines the inbox has. */
    @Transactional(readOnly = true)
    public long inboxCount(Recipient recipient) {
        return jdbc.sql("select count(*) from notifications.notification where recipient_kind = ? and recipient_id = ?")
                .params(recipient.kind().name(), recipient.id())
                .query(Long.class)
                .single();
    }

    /** How many of them are unread. */
    @Transactional(readOnly = true)
    public long unreadCount(Recipient recipient) {
        return jdbc.sql("""
                select count(*) from notifications.notification
                where recipient_kind = ? and recipient_id = ? and read_at is null
                """)
                .params(recipient.kind().name(), recipient.id())
                .query(Long.class)
                .single();
    }

    /**
     * Opens one line of this inbox: from now on it is read.
     *
     * @throws NotificationNotFound when this inbox has no such line
     */
    @Transactional
    public Notification open(Recipient recipient, long notification) {
        markRead(recipient, notification);
        return jdbc.sql("""
                select id, subject, body, link, created_at, read_at from notifications.notification
                where recipient_kind = ? and recipient_id = ? and id = ?
                """)
                .params(recipient.kind().name(), recipient.id(), notification)
                .query(Notifications::notification)
                .optional()
                .orElseThrow(NotificationNotFound::new);
    }

    /** Marks one line of this inbox as read; another's line is left alone. */
    @Transactional
    public void markRead(Recipient recipient, long notification) {
        jdbc.sql("""
                update notifications.notification set read_at = ?
                where recipient_kind = ? and recipient_id = ? and id = ? and read_at is null
                """)
                .params(Timestamp.from(clock.instant()), recipient.kind().name(), recipient.id(), notification)
                .update();
    }

    /** Marks this whole inbox as read. */
    @Transactional
    public void markAllRead(Recipient recipient) {
        jdbc.sql("""
                update notifications.notification set read_at = ?
                where recipient_kind = ? and recipient_id = ? and read_at is null
                """)
                .params(Timestamp.from(clock.instant()), recipient.kind().name(), recipient.id())
                .update();
    }

    /** What the console channel sent last, newest first: the phone of a demonstration. */
    @Transactional(readOnly = true)
    public List<Delivery> listConsole() {
        return outbox.list(ConsoleChannel.NAME, "SENT");
    }

    /** Deliveries that were given up, newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> listDead() {
        return outbox.list(null, "DEAD");
    }

    /**
     * Tries a dead delivery again from the beginning.
     *
     * @throws DeliveryNotFound when there is no dead delivery of this id
     */
    @Transactional
    public void replay(long delivery) {
        outbox.replay(delivery);
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp readAt = row.getTimestamp("read_at");
        return new Notification(
                row.getLong("id"),
                new Message(row.getString("subject"), row.getString("body"), row.getString("link")),
                row.getTimestamp("created_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
