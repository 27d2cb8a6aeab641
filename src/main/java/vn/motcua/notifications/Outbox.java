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

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int LIST_LIMIT = 200;

    /** Deliveries with what they say: their own words, or those of the notification they carry. */
    private static final String SELECT = """
            select d.id, channel, address, coalesce(d.subject, n.subject) as subject, coalesce(d.body, n.body) as body,
                   attempts, d.created_at, last_error
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

    void add(String channel, String address, Message message) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into notifications.delivery (channel, address, subject, body, state, next_attempt_at, created_at)
                values (?, ?, ?, ?, 'WAITING', ?, ?)
                """)
                .params(channel, address, message.subject(), message.body(), now, now)
                .update();
    }

    /** Takes some that are due, the longest waiting first, and counts the attempt before it is made. */
    List<Delivery> take(int limit) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                with taken as (
                    update notifications.delivery set attempts = attempts + 1, next_attempt_at = ?
                    where id in (select id from notifications.delivery where state = 'WAITING' and next_attempt_at <= ?
                                 order by next_attempt_at, id limit ? for update skip locked)
                    returning *)
                """ + SELECT.formatted("taken") + " order by d.id")
                .params(Timestamp.from(clock.instant().plus(LEASE)), now, limit)
                .query(Outbox::delivery)
                .list();
    }

    /** Makes due what waits longer than any wait is: the clock was set back since its time was reckoned. */
    void hurryAfterClockWasSetBack() {
        Instant now = clock.instant();
        jdbc.sql(
                        "update notifications.delivery set next_attempt_at = ? where state = 'WAITING' and next_attempt_at > ?")
                .params(
                        Timestamp.from(now),
                        Timestamp.from(now.plus(properties.longestBackOff()).plus(LEASE)))
                .update();
    }

    /** Gives back what was taken and not tried. */
    void giveBack(List<Delivery> deliveries) {
        Long[] ids = deliveries.stream().map(Delivery::id).toArray(Long[]::new);
        jdbc.sql("update notifications.delivery set attempts = attempts - 1, next_attempt_at = ? where id = any (?)")
                .params(Timestamp.from(clock.instant()), ids)
                .update();
    }

    void sent(Delivery delivery) {
        jdbc.sql("update notifications.delivery set state = 'SENT', closed_at = ?, last_error = null where id = ?")
                .params(Timestamp.from(clock.instant()), delivery.id())
                .update();
    }

    void failed(Delivery delivery, String error) {
        boolean dead = delivery.attempts() >= properties.maxAttempts();
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp next = Timestamp.from(clock.instant().plus(properties.backOff(delivery.attempts())));
        jdbc.sql("""
                update notifications.delivery set state = ?, last_error = ?, next_attempt_at = ?, closed_at = ?
                where id = ?
                """)
                .params(dead ? "DEAD" : "WAITING", error, next)
                .param(dead ? now : null)
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

    void replay(long id) {
        int replayed = jdbc.sql("""
                update notifications.delivery set state = 'WAITING', attempts = 0, next_attempt_at = ?, closed_at = null
                where id = ? and state = 'DEAD'
                """).params(Timestamp.from(clock.instant()), id).update();
        if (replayed == 0) {
            throw new DeliveryNotFound();
        }
    }

    List<Delivery> list(@Nullable String channel, String state) {
        return jdbc.sql(SELECT.formatted("notifications.delivery") + """
                where (?::text is null or channel = ?) and state = ? order by d.id desc limit ?
                """)
                .param(channel)
                .param(channel)
                .param(state)
                .param(LIST_LIMIT)
                .query(Outbox::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("last_error"));
    }
}
