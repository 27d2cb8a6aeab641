package vn.motcua.frontdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.AgencyId;

/** SQL of numbers leased to kiosks, and of what came of them. */
@Repository
class LeaseRepository {

    private static final String KEPT = """
            select take.*, lease.group_code, lease.prefix, lease.day = ? as today
            from frontdesk.offline_take take join frontdesk.number_lease lease on lease.id = take.lease_id
            where lease.desk = ? and take.problem is not null and take.settled_at is null
            """;

    private final JdbcClient jdbc;

    LeaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lease as it is kept. */
    record Row(long id, LocalDate day, String group, String prefix, int first, int last, Instant leasedAt) {}

    /** A number that was handed in. */
    record Take(long id, @Nullable Long ticket) {}

    /**
     * How much of a group's range is drawn and leased.
     *
     * @param drawn the number drawn last from its beginning, or the one before the first
     * @param lowest the lowest leased number, or the one behind the last
     * @param leased numbers leased so far
     */
    record Range(int drawn, int lowest, int leased) {}

    Range range(AgencyId desk, LocalDate day, ServiceGroup group) {
        return jdbc.sql("""
                select coalesce((select greatest(last, :from - 1) from frontdesk.series
                                 where desk = :desk and day = :day and group_code = :group), :from - 1) as drawn,
                       coalesce(min(first_number), :to + 1) as lowest,
                       coalesce(sum(last_number - first_number + 1), 0) as leased
                from frontdesk.number_lease
                where desk = :desk and day = :day and prefix = :prefix
                  and first_number <= :to and last_number >= :from
                """)
                .param("desk", desk.value())
                .param("day", day)
                .param("group", group.code())
                .param("prefix", group.prefix())
                .param("from", group.from())
                .param("to", group.to())
                .query((row, number) -> new Range(row.getInt("drawn"), row.getInt("lowest"), row.getInt("leased")))
                .single();
    }

    /** Numbers of the day that are leased and were not handed in. */
    int countOpen(AgencyId desk, LocalDate day) {
        return jdbc.sql("""
                select coalesce(sum(last_number - first_number + 1), 0)
                       - (select count(*) from frontdesk.offline_take join frontdesk.number_lease on lease_id = number_lease.id
                          where desk = :desk and day = :day)
                from frontdesk.number_lease where desk = :desk and day = :day
                """)
                .param("desk", desk.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    void insert(String token, Kiosk kiosk, LocalDate day, ServiceGroup group, int first, int last, Instant now) {
        jdbc.sql("""
                insert into frontdesk.number_lease
                    (token, desk, day, group_code, prefix, first_number, last_number, kiosk, leased_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(token, kiosk.desk().value(), day, group.code(), group.prefix(), first, last, kiosk.id())
                .param(Timestamp.from(now))
                .update();
    }

    Optional<Row> find(AgencyId desk, String token) {
        return jdbc.sql("select * from frontdesk.number_lease where desk = ? and token = ?")
                .params(desk.value(), token)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("group_code"),
                        row.getString("prefix"),
                        row.getInt("first_number"),
                        row.getInt("last_number"),
                        row.getTimestamp("leased_at").toInstant()))
                .optional();
    }

    Optional<Take> findTake(Row lease, int number) {
        return jdbc.sql("select id, ticket_id from frontdesk.offline_take where lease_id = ? and number = ?")
                .params(lease.id(), number)
                .query((row, line) -> new Take(row.getLong("id"), row.getObject("ticket_id", Long.class)))
                .optional();
    }

    void insert(
            Row lease,
            int number,
            @Nullable Priority priority,
            Instant takenAt,
            Instant now,
            @Nullable Ticket ticket,
            KeptNumber.@Nullable Problem problem) {
        jdbc.sql("""
                insert into frontdesk.offline_take
                    (lease_id, number, priority, taken_at, handed_in_at, ticket_id, problem)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(lease.id(), number)
                .param(priority == null ? null : priority.name())
                .params(Timestamp.from(takenAt), Timestamp.from(now))
                .param(ticket == null ? null : ticket.id())
                .param(problem == null ? null : problem.name())
                .update();
    }

    /** Those of a centre that nobody has settled, in the order in which they were taken. */
    List<KeptNumber> listKept(AgencyId desk, LocalDate today, int most) {
        return jdbc.sql(KEPT + " order by taken_at, take.id limit ?")
                .params(today, desk.value(), most)
                .query(LeaseRepository::kept)
                .list();
    }

    /** One of them, locked. */
    Optional<KeptNumber> lockKept(AgencyId desk, LocalDate today, long id) {
        return jdbc.sql(KEPT + " and take.id = ? for update of take")
                .params(today, desk.value(), id)
                .query(LeaseRepository::kept)
                .optional();
    }

    void settle(KeptNumber kept, @Nullable Ticket ticket, String who, Instant now) {
        jdbc.sql("update frontdesk.offline_take set ticket_id = ?, settled_at = ?, settled_by = ? where id = ?")
                .param(ticket == null ? null : ticket.id())
                .params(Timestamp.from(now), who, kept.id())
                .update();
    }

    private static KeptNumber kept(ResultSet row, int number) throws SQLException {
        String priority = row.getString("priority");
        return new KeptNumber(
                row.getLong("id"),
                ServiceGroup.label(row.getString("prefix"), row.getInt("number")),
                row.getString("group_code"),
                priority == null ? null : Priority.valueOf(priority),
                row.getTimestamp("taken_at").toInstant(),
                KeptNumber.Problem.valueOf(row.getString("problem")),
                row.getBoolean("today"));
    }
}
