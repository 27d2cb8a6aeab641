package vn.motcua.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.VietnamTime;

/**
 * Sends messages and keeps inboxes. Sending joins the caller's transaction: a command that fails tells
 * nobody, and a command that succeeds has told everybody or will.
 */
@Component
public class Notifications {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final LeftBehind leftBehind;
    private final NoticeWords words;
    private final Addressees addressees;
    private final Routes routes;
    private final NotificationProperties properties;
    private final Clock clock;

    Notifications(
            JdbcClient jdbc,
            Outbox outbox,
            LeftBehind leftBehind,
            NoticeWords words,
            Addressees addressees,
            Routes routes,
            NotificationProperties properties,
            Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.leftBehind = leftBehind;
        this.words = words;
        this.addressees = addressees;
        this.routes = routes;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Tells somebody of an event: into the inbox, and on the way by every way they want. Told again, nothing happens.
     *
     * @throws NoticeKindUnknown when no room has this kind of notice
     */
    @Transactional
    public void tell(Recipient recipient, Notice notice) {
        NoticeKind kind = words.kind(notice.kind());
        Instant now = clock.instant();
        Words text = words.inForce(kind, VietnamTime.dateOf(now));
        String event = kind.code() + ":" + notice.event();
        Message inbox = message(text, Slot.INBOX, notice);
        Optional<Addressees.Person> reached = recipient.hasInbox()
                ? addressees.note(recipient, kind, inbox, event, now)
                : Optional.of(Addressees.withoutInbox(kind));
        if (reached.isEmpty()) {
            return;
        }
        Addressees.Person person = reached.get();
        Telling telling = new Telling(recipient, kind, event, person.line(), now);
        ZonedDateTime here = now.atZone(VietnamTime.ZONE);
        Instant rings = person.habits().ringsAt(here).toInstant();
        if (person.ways().contains(Way.MAIL) && person.mailbox() != null) {
            Message letter = message(text, Slot.MAIL, notice);
            Instant leaves =
                    person.habits().letterAt(here.plus(properties.gather())).toInstant();
            add(telling, Way.MAIL, person.mailbox(), letter.equals(inbox) && person.line() > 0 ? null : letter, leaves);
        }
        Message brief = message(text, Slot.BRIEF, notice);
        if (person.ways().contains(Way.SMS) && recipient.phone() != null) {
            add(telling, Way.SMS, recipient.phone(), brief, rings);
        }
        if (person.ways().contains(Way.PUSH)) {
            person.browsers().forEach(browser -> add(telling, Way.PUSH, Browsers.address(browser), brief, rings));
        }
    }

    /** An event on its way to one person. */
    private record Telling(Recipient recipient, NoticeKind kind, String event, long line, Instant now) {}

    /** What is urgent waits for no hour. */
    private void add(Telling telling, Way way, String address, @Nullable Message message, Instant due) {
        boolean urgent = telling.kind().urgent();
        outbox.add(new Outgoing(
                routes.of(way),
                address,
                telling.recipient(),
                message,
                telling.line(),
                telling.event(),
                urgent,
                false,
                urgent ? telling.now() : due));
    }

    private static Message message(Words words, Slot slot, Notice notice) {
        return new Message(words.fill(Slot.TITLE, notice.values()), words.fill(slot, notice.values()), notice.link());
    }

    /** Puts the message into the recipient's inbox, and on the way to their phone if one is known. */
    @Transactional
    public void send(Recipient recipient, Message message) {
        Instant now = clock.instant();
        long line = recipient.hasInbox() ? note(recipient, message, now) : 0;
        if (recipient.phone() != null) {
            outbox.add(phoned(recipient, line > 0 ? null : message, line, false, now));
        }
    }

    /** Sends a secret to a phone: its words are forgotten as soon as they left. */
    @Transactional
    public void sendSecret(Recipient recipient, Message message) {
        outbox.add(phoned(recipient, message, 0, true, clock.instant()));
    }

    /** Sends a secret to a mail address that nobody proved yet: its words are forgotten as soon as they left. */
    @Transactional
    public void sendSecretLetter(Recipient recipient, String address, Message message) {
        outbox.add(
                new Outgoing(routes.of(Way.MAIL), address, recipient, message, 0, null, true, true, clock.instant()));
    }

    /** The address of a page of this installation, for messages. */
    public String address(String path) {
        return properties.address(path);
    }

    private Outgoing phoned(Recipient recipient, @Nullable Message message, long line, boolean secret, Instant now) {
        String phone = Objects.requireNonNull(recipient.phone());
        return new Outgoing(routes.of(Way.SMS), phone, recipient, message, line, null, true, secret, now);
    }

    private long note(Recipient recipient, Message message, Instant now) {
        return jdbc.sql("""
                insert into notifications.notification
                    (recipient_kind, recipient_id, subject, body, link, created_at)
                values (?, ?, ?, ?, ?, ?) returning id
                """)
                .params(recipient.kind().name(), recipient.id(), message.subject(), message.body())
                .param(message.link())
                .param(Timestamp.from(now))
                .query(Long.class)
                .single();
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
        return leftBehind.list(ConsoleChannel.NAME, LeftBehind.State.SENT);
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
