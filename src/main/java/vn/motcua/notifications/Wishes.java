package vn.motcua.notifications;

import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which ways, and when, people want to be told. The inbox has everything, whatever they wish. */
@Component
public class Wishes {

    private final JdbcClient jdbc;

    Wishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By which ways somebody wants to be told of a kind. */
    @Transactional(readOnly = true)
    public Set<Way> waysOf(Recipient owner, NoticeKind kind) {
        return ways(kind, list(owner));
    }

    static Set<Way> ways(NoticeKind kind, List<Wish> wishes) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        ways.addAll(kind.ways());
        for (Wish wish : wishes) {
            if (wish.kind().equals(kind.code())) {
                if (wish.wanted()) {
                    ways.add(wish.way());
                } else {
                    ways.remove(wish.way());
                }
            }
        }
        return ways;
    }

    /** Everything somebody ever chose. */
    @Transactional(readOnly = true)
    public List<Wish> list(Recipient owner) {
        return jdbc.sql("select kind, channel, wanted from notifications.wish where owner_kind = ? and owner_id = ?")
                .params(owner.kind().name(), owner.id())
                .query((row, number) -> new Wish(row.getString(1), Way.valueOf(row.getString(2)), row.getBoolean(3)))
                .list();
    }

    /** When somebody wants to be told what is not urgent. */
    @Transactional(readOnly = true)
    public Habits habitsOf(Recipient owner) {
        return jdbc.sql("""
                        select quiet_from, quiet_to, digest_at from notifications.habit
                        where owner_kind = ? and owner_id = ?
                        """)
                .params(owner.kind().name(), owner.id())
                .query((row, number) -> new Habits(
                        row.getObject(1, LocalTime.class),
                        row.getObject(2, LocalTime.class),
                        row.getObject(3, LocalTime.class)))
                .optional()
                .orElse(Habits.USUAL);
    }

    /** Keeps what somebody chose; it replaces what they chose before. */
    @Transactional
    public void keep(Recipient owner, Collection<Wish> wishes, Habits habits) {
        for (Wish wish : wishes) {
            jdbc.sql("""
                    insert into notifications.wish (owner_kind, owner_id, kind, channel, wanted) values (?, ?, ?, ?, ?)
                    on conflict (owner_kind, owner_id, kind, channel) do update set wanted = excluded.wanted
                    """)
                    .params(owner.kind().name(), owner.id())
                    .params(wish.kind(), wish.way().name(), wish.wanted())
                    .update();
        }
        jdbc.sql("""
                insert into notifications.habit (owner_kind, owner_id, quiet_from, quiet_to, digest_at)
                values (?, ?, ?, ?, ?)
                on conflict (owner_kind, owner_id) do update
                set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest_at = excluded.digest_at
                """)
                .params(owner.kind().name(), owner.id())
                .param(habits.quietFrom())
                .param(habits.quietTo())
                .param(habits.digestAt())
                .update();
    }
}
