package vn.motcua.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deliveries. A taken one is nobody else's until its lease ends, so a node may die with it. */
@Component
class Outbox {

    static final Duration LEASE = Duration.ofMinutes(2);

    /** Deliveries with what they say: their own words, or those of the notification they carry. */
    static final String SELECT = """
            select d.id, channel, address, coalesce(d.subject, n.subject) as subject, coalesce(d.body, n.body) as body,
                   coalesce(d.link, n.link) as link, d.recipient_kind, d.recipient_id, urgent, attempts, d.created_at,
                   last_error
            from %s d left join notifications.notification n on n.id = notification_id
            """;

    private final JdbcClient jdbc;
    private final NotificationProperties properties;
    private final Clock clock;

    Outbox(JdbcClient jdbc, NotificationProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Writes a message down; nothing happens when this event was told to this address already. What the line of the
     * inbox says already, and that it was told once, is not written twice.
     */
    void add(Outgoing out) {
        Instant now = clock.instant();
        boolean noted = out.notification() != 0;
        boolean gathers = out.channel().equals(MailChannel.NAME);
        Message words = out.message();
        jdbc.sql("""
                insert into notifications.delivery
                    (channel, address, recipient_kind, recipient_id, subject, body, link, notification_id, event_key,
                     urgent, secret, state, next_attempt_at, hold_until, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)
                on conflict do nothing
                """)
                .params(out.channel(), out.address())
                .param(gathers || !noted ? out.recipient().kind().name() : null)
                .param(gathers || !noted ? out.recipient().id() : null)
                .param(words == null || noted ? null : words.subject())
                .param(words == null ? null : words.body())
                .param(words == null || noted ? null : words.link())
                .param(noted ? out.notification() : null)
                .param(noted ? null : out.eventKey())
                .params(out.urgent(), out.secret(), Timestamp.from(out.due()))
                .param(out.due().isAfter(now) ? Timestamp.from(out.due()) : null)
                .param(Timestamp.from(now))
                .update();
    }

    /** Takes some that are due, the longest waiting first, and counts the attempt before it is made. */
    List<Delivery> take(String channel, int limit) {
        Instant now = clock.instant();
        return jdbc.sql("""
                with taken as (
                    update notifications.delivery set attempts = attempts + 1, next_attempt_at = ?, hold_until = null
                    where id in (select id from notifications.delivery
                                 where channel = ? and state = 'WAITING' and next_attempt_at <= ?
                                 order by next_attempt_at, id limit ? for update skip locked)
                    returning *)
                """ + SELECT.formatted("taken") + " order by d.id")
                .params(Timestamp.from(now.plus(LEASE)), channel, Timestamp.from(now), limit)
                .query(Outbox::delivery)
                .list();
    }

    /** Takes what else is due to the same person by the same channel and as little urgent. */
    List<Delivery> takeAlongWith(Delivery first, int limit) {
        Instant now = clock.instant();
        return jdbc.sql("""
                with taken as (
                    update notifications.delivery set attempts = attempts + 1, next_attempt_at = ?, hold_until = null
                    where id in (select d.id from notifications.delivery d
                                 join notifications.delivery f on f.id = ?
                                 where d.channel = f.channel and d.recipient_kind = f.recipient_kind
                                   and d.recipient_id = f.recipient_id and d.address = f.address
                                   and d.state = 'WAITING' and not d.urgent and d.next_attempt_at <= ? and d.id <> f.id
                                 order by d.id limit ? for update of d skip locked)
                    returning *)
                """ + SELECT.formatted("taken") + " order by d.id")
                .params(Timestamp.from(now.plus(LEASE)), first.id(), Timestamp.from(now), limit)
                .query(Outbox::delivery)
                .list();
    }

    /** From now on nobody knows whether they left, until one of the following says so. */
    void handing(List<Delivery> deliveries) {
        jdbc.sql("update notifications.delivery set handed_at = ? where id = any (?)")
                .params(Timestamp.from(clock.instant()), ids(deliveries))
                .update();
    }

    /** Sets aside what a node that died was handing over: it may have left. */
    int setAsideWhatWasInHand(String channel) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                update notifications.delivery
                set state = 'UNCLEAR', closed_at = ?, handed_at = null, last_error = 'the node stopped while handing over'
                where channel = ? and state = 'WAITING' and next_attempt_at <= ? and handed_at is not null
                """).params(now, channel, now).update();
    }

    /**
     * Makes due what waits longer than any wait is: the clock was set back since its time was reckoned. What is held
     * until an hour of its reader's choice is not meant.
     */
    void hurryAfterClockWasSetBack(String channel) {
        Instant now = clock.instant();
        jdbc.sql("""
                update notifications.delivery set next_attempt_at = ?
                where channel = ? and state = 'WAITING' and next_attempt_at > ?
                  and hold_until is distinct from next_attempt_at
                """)
                .params(
                        Timestamp.from(now),
                        channel,
                        Timestamp.from(now.plus(properties.longestBackOff()).plus(LEASE)))
                .update();
    }

    /** Gives back what was taken and not tried. */
    void giveBack(List<Delivery> deliveries, Duration pause) {
        jdbc.sql("""
                update notifications.delivery set attempts = attempts - 1, next_attempt_at = ?, handed_at = null
                where id = any (?)
                """)
                .params(Timestamp.from(clock.instant().plus(pause)), ids(deliveries))
                .update();
    }

    /** They left, all in one message. */
    void sent(List<Delivery> deliveries) {
        jdbc.sql("""
                update notifications.delivery
                set state = 'SENT', closed_at = ?, last_error = null, handed_at = null,
                    body = case when secret and channel <> 'CONSOLE' then '•••' else body end, sent_with = nullif(?, id)
                where id = any (?)
                """)
                .params(Timestamp.from(clock.instant()), deliveries.getFirst().id(), ids(deliveries))
                .update();
    }

    /** They could not leave now; after many such failures they are dead. */
    void failed(List<Delivery> deliveries, String error) {
        Instant now = clock.instant();
        for (Delivery delivery : deliveries) {
            boolean dead = delivery.attempts() >= properties.maxAttempts();
            close(delivery, dead ? "DEAD" : "WAITING", error, now.plus(properties.backOff(delivery.attempts())));
        }
    }

    /** They never will. */
    void refused(List<Delivery> deliveries, String error) {
        deliveries.forEach(delivery -> close(delivery, "DEAD", error, clock.instant()));
    }

    /** Nobody knows whether they left. */
    void unclear(List<Delivery> deliveries, String error) {
        deliveries.forEach(delivery -> close(delivery, "UNCLEAR", error, clock.instant()));
    }

    private void close(Delivery delivery, String state, String error, Instant next) {
        jdbc.sql("""
                update notifications.delivery
                set state = ?, last_error = ?, next_attempt_at = ?, closed_at = ?, handed_at = null where id = ?
                """)
                .params(state, error, Timestamp.from(next))
                .param(state.equals("WAITING") ? null : Timestamp.from(clock.instant()))
                .param(delivery.id())
                .update();
    }

    /** The console shows passwords of one use: it keeps no more of them than it shows. */
    void forgetOldConsoleMessages() {
        jdbc.sql("""
                delete from notifications.delivery where channel = ? and state = 'SENT' and id < (
                    select min(id) from (select id from notifications.delivery where channel = ? and state = 'SENT'
                                         order by id desc limit ?) newest)
                """)
                .params(ConsoleChannel.NAME, ConsoleChannel.NAME, properties.consoleKept())
                .update();
    }

    private static Long[] ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toArray(Long[]::new);
    }

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        @Nullable String kind = row.getString("recipient_kind");
        long reader = row.getLong("recipient_id");
        return new Delivery(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("link"),
                kind == null || reader == 0 ? "" : kind + ":" + reader,
                row.getBoolean("urgent"),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("last_error"));
    }
}
