package vn.motcua.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How somebody is reached by a notice besides the inbox: one question to the database. */
@Component
class Addressees {

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How one person is reached.
     *
     * @param mailbox the proven address; null for none
     * @param browsers those that show notes to them
     * @param ways which ways they want for this kind
     * @param habits when
     */
    record Person(@Nullable String mailbox, List<Long> browsers, Set<Way> ways, Habits habits) {}

    Person of(Recipient recipient, NoticeKind kind) {
        if (!recipient.hasInbox()) {
            return new Person(null, List.of(), kind.ways(), Habits.USUAL);
        }
        return jdbc.sql("""
                        select m.address, h.owner_id is not null as chosen, h.quiet_from, h.quiet_to, h.digest_at,
                               (select array_agg(w.channel || case when w.wanted then '+' else '-' end)
                                from notifications.wish w
                                where w.owner_kind = o.kind and w.owner_id = o.id and w.kind = ?) as wishes,
                               (select array_agg(b.id) from notifications.browser b
                                where b.owner_kind = o.kind and b.owner_id = o.id) as browsers
                        from (values (cast(? as text), cast(? as bigint))) o (kind, id)
                        left join notifications.mailbox m on m.owner_kind = o.kind and m.owner_id = o.id
                        left join notifications.habit h on h.owner_kind = o.kind and h.owner_id = o.id
                        """)
                .params(kind.code(), recipient.kind().name(), recipient.id())
                .query((row, number) -> person(row, kind))
                .single();
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
        return new Person(row.getString("address"), browsers(row), ways, habits);
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
