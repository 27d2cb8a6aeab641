package vn.motcua.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inbox, and how its owner is reached besides: one question to the database. */
@Component
class Addressees {

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How one person is reached.
     *
     * @param line of the inbox; 0 for none
     * @param mailbox the proven address; null for none
     * @param browsers those that show notes to them
     * @param ways which ways they want for this kind
     * @param habits when
     */
    record Person(long line, @Nullable String mailbox, List<Long> browsers, Set<Way> ways, Habits habits) {}

    /** How a phone is reached that is nobody's we know. */
    static Person withoutInbox(NoticeKind kind) {
        return new Person(0, null, List.of(), kind.ways(), Habits.USUAL);
    }

    /** Puts a message into somebody's inbox; empty when it is there already. */
    Optional<Person> note(Recipient recipient, NoticeKind kind, Message message, String event, Instant now) {
        return jdbc.sql("""
                        with noted as (
                            insert into notifications.notification
                                (recipient_kind, recipient_id, subject, body, link, event_key, created_at)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                            returning id, recipient_kind, recipient_id)
                        select n.id, m.address, h.owner_id is not null as chosen, h.quiet_from, h.quiet_to, h.digest_at,
                               (select array_agg(w.channel || case when w.wanted then '+' else '-' end)
                                from notifications.wish w
                                where w.owner_kind = n.recipient_kind and w.owner_id = n.recipient_id and w.kind = ?)
                                   as wishes,
                               (select array_agg(b.id) from notifications.browser b
                                where b.owner_kind = n.recipient_kind and b.owner_id = n.recipient_id) as browsers
                        from noted n
                        left join notifications.mailbox m
                          on m.owner_kind = n.recipient_kind and m.owner_id = n.recipient_id
                        left join notifications.habit h
                          on h.owner_kind = n.recipient_kind and h.owner_id = n.recipient_id
                        """)
                .params(recipient.kind().name(), recipient.id(), message.subject(), message.body())
                .param(message.link())
                .param(event)
                .param(Timestamp.from(now))
                .param(kind.code())
                .query((row, number) -> person(row, kind))
                .optional();
    }

    private static Person person(ResultSet row, NoticeKind kind) throws SQLException {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        ways.addAll(kind.ways());
        for (String wish : strings(row)) {
            Way way = Way.valueOf(wish.substring(0, wish.length() - 1));
            if (wish.endsWith("+")) {
                ways.add(way);
            } else {
                ways.remove(way);
            }
        }
        Habits habits = row.getBoolean("chosen")
                ? new Habits(
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_to", LocalTime.class),
                        row.getObject("digest_at", LocalTime.class))
                : Habits.USUAL;
        return new Person(row.getLong("id"), row.getString("address"), browsers(row), ways, habits);
    }

    private static List<Long> browsers(ResultSet row) throws SQLException {
        java.sql.@Nullable Array array = row.getArray("browsers");
        return array == null ? List.of() : Arrays.asList((Long[]) array.getArray());
    }

    private static List<String> strings(ResultSet row) throws SQLException {
        java.sql.@Nullable Array array = row.getArray("wishes");
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
