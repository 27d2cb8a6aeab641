package vn.motcua.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What did not leave as it should, for administrators: dead letters, and those of which nobody knows. */
@Component
public class LeftBehind {

    private static final int LIST_LIMIT = 200;

    private final JdbcClient jdbc;
    private final SmsParts parts;
    private final Clock clock;

    LeftBehind(JdbcClient jdbc, SmsParts parts, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.clock = clock;
    }

    /** What became of a message. */
    public enum State {
        /** On its way, or waiting for its hour. */
        WAITING,
        /** It left. */
        SENT,
        /** It was given up. */
        DEAD,
        /** It was handed over and nobody answered. */
        UNCLEAR
    }

    /** How many messages of a channel are in each state. */
    @Transactional(readOnly = true)
    public Map<State, Long> count(String channel) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) from notifications.delivery where channel = ? group by state")
                .param(channel)
                .query((row, number) -> counts.put(State.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /** Messages of one state, newest first; at most 200. */
    @Transactional(readOnly = true)
    public List<Delivery> list(State state) {
        return list(null, state);
    }

    List<Delivery> list(@Nullable String channel, State state) {
        return jdbc.sql(Outbox.SELECT.formatted("notifications.delivery") + """
                where (?::text is null or channel = ?) and state = ? order by d.id desc limit ?
                """)
                .param(channel)
                .param(channel)
                .param(state.name())
                .param(LIST_LIMIT)
                .query(Outbox::delivery)
                .list();
    }

    /**
     * Tries a dead or unclear delivery again from the beginning. The receiver may get an unclear one twice.
     *
     * @throws DeliveryNotFound when there is no such delivery of this id
     */
    @Transactional
    public void replay(long delivery) {
        if (replay("id = ? and state in ('DEAD', 'UNCLEAR')", delivery) == 0) {
            throw new DeliveryNotFound();
        }
    }

    /** Tries every dead delivery of a channel again and answers how many there were; unclear ones stay. */
    @Transactional
    public int replayDead(String channel) {
        return replay("channel = ? and state = 'DEAD'", channel);
    }

    private int replay(String which, Object value) {
        return jdbc.sql("""
                update notifications.delivery
                set state = 'WAITING', attempts = 0, next_attempt_at = ?, closed_at = null, handed_at = null
                where
                """ + which)
                .params(Timestamp.from(clock.instant()), value)
                .update();
    }

    /** How many short messages the networks of phones say never arrived. */
    @Transactional(readOnly = true)
    public long countLost() {
        return parts.countLost();
    }

    /**
     * Believes that an unclear delivery arrived.
     *
     * @throws DeliveryNotFound when there is no unclear delivery of this id
     */
    @Transactional
    public void settle(long delivery) {
        int settled = jdbc.sql("""
                update notifications.delivery
                set state = 'SENT', body = case when secret then '•••' else body end
                where id = ? and state = 'UNCLEAR'
                """).param(delivery).update();
        if (settled == 0) {
            throw new DeliveryNotFound();
        }
    }

    /** An address for the eyes of others: {@code l***@thu.example}, {@code +8490***456}. */
    public static String masked(String address) {
        int at = address.lastIndexOf('@');
        if (at > 0) {
            return address.charAt(0) + "***" + address.substring(at);
        }
        return address.length() <= 7
                ? "***"
                : address.substring(0, 5) + "***" + address.substring(address.length() - 3);
    }
}
