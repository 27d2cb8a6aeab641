package vn.motcua.frontdesk;

import java.sql.Array;
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
import vn.motcua.frontdesk.forecast.CentreMemory;
import vn.motcua.platform.security.Actor;

/** SQL of tickets and their journal. */
@Repository
class TicketRepository {

    private static final String ACTIVE = "('WAITING', 'CALLED', 'SERVING', 'PARKED')";

    private final JdbcClient jdbc;

    TicketRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Ticket> find(TicketKey key) {
        return jdbc.sql("select * from frontdesk.ticket where key = ?")
                .param(key.value())
                .query(TicketRepository::ticket)
                .optional();
    }

    Ticket get(long id) {
        return jdbc.sql("select * from frontdesk.ticket where id = ?")
                .param(id)
                .query(TicketRepository::ticket)
                .single();
    }

    /** A ticket of the day by its number. */
    Optional<Ticket> find(AgencyId desk, LocalDate day, String label) {
        return jdbc.sql(
                        "select * from frontdesk.ticket where desk = ? and day = ? and upper(label) = upper(?) and not test")
                .params(desk.value(), day, label.strip())
                .query(TicketRepository::ticket)
                .optional();
    }

    private boolean isGiven(AgencyId desk, LocalDate day, String label) {
        return jdbc.sql(
                        "select exists(select from frontdesk.ticket where desk = ? and day = ? and label = ? and not test)")
                .params(desk.value(), day, label)
                .query(Boolean.class)
                .single();
    }

    /** Those who still come to something that day, by their place. */
    List<Ticket> listActive(AgencyId desk, LocalDate day) {
        return jdbc.sql("select * from frontdesk.ticket where desk = ? and day = ? and state in " + ACTIVE
                        + " order by place, id")
                .params(desk.value(), day)
                .query(TicketRepository::ticket)
                .list();
    }

    /** What is left over from days before. */
    List<Ticket> listLeft(AgencyId desk, LocalDate today) {
        return jdbc.sql("select * from frontdesk.ticket where desk = ? and day < ? and state in " + ACTIVE
                        + " order by id")
                .params(desk.value(), today)
                .query(TicketRepository::ticket)
                .list();
    }

    /** Those called last, the last first. */
    List<Ticket> listCalled(AgencyId desk, LocalDate day, int size) {
        return jdbc.sql("""
                select * from frontdesk.ticket where desk = ? and day = ? and called_at is not null
                order by called_at desc, id desc limit ?
                """)
                .params(desk.value(), day, size)
                .query(TicketRepository::ticket)
                .list();
    }

    /** Tickets of the day that somebody took, by what is known of them. */
    List<Ticket> listOf(AgencyId desk, LocalDate day, @Nullable String phone, @Nullable String personNumber) {
        return jdbc.sql("""
                select * from frontdesk.ticket
                where desk = ? and day = ? and not test and (phone = ? or person_no = ?) order by id
                """)
                .params(desk.value(), day)
                .param(phone)
                .param(personNumber)
                .query(TicketRepository::ticket)
                .list();
    }

    int count(AgencyId desk, LocalDate day, TicketChannel channel) {
        return jdbc.sql("select count(*) from frontdesk.ticket where desk = ? and day = ? and channel = ? and not test"
                        + " and slot_at is null")
                .params(desk.value(), day, channel.name())
                .query(Integer.class)
                .single();
    }

    /**
     * The next number that nobody has, as it is called; empty when the range is used up. Where the fields were set up anew
     * in the middle of a day, one that went before may have had the same letter.
     */
    Optional<String> draw(AgencyId desk, LocalDate day, ServiceGroup group) {
        Optional<String> label = next(desk, day, group).map(group::label);
        while (label.isPresent() && isGiven(desk, day, label.get())) {
            label = next(desk, day, group).map(group::label);
        }
        return label;
    }

    /** The next number of the range; what is leased to a kiosk is nobody else's. */
    private Optional<Integer> next(AgencyId desk, LocalDate day, ServiceGroup group) {
        return jdbc.sql("""
                insert into frontdesk.series as series (desk, day, group_code, last)
                select :desk, :day, :group, :from
                where :from < (select coalesce(min(first_number), :to + 1) from frontdesk.number_lease
                               where desk = :desk and day = :day and prefix = :prefix
                                 and first_number <= :to and last_number >= :from)
                on conflict (desk, day, group_code) do update set last = greatest(series.last + 1, excluded.last)
                where greatest(series.last + 1, excluded.last) < (
                    select coalesce(min(first_number), :to + 1) from frontdesk.number_lease
                    where desk = :desk and day = :day and prefix = :prefix
                      and first_number <= :to and last_number >= :from)
                returning last
                """)
                .param("desk", desk.value())
                .param("day", day)
                .param("group", group.code())
                .param("prefix", group.prefix())
                .param("from", group.from())
                .param("to", group.to())
                .query(Integer.class)
                .optional();
    }

    /**
     * Where somebody stands who takes a number.
     *
     * @param slot begin of the slot of their appointment, or null
     */
    record Seat(Instant place, @Nullable Instant slot) {}

    Ticket insert(
            AgencyId desk,
            LocalDate day,
            String label,
            TicketKey key,
            NewTicket taken,
            ServiceGroup group,
            PersonalLimits.Person who,
            boolean test,
            Seat seat,
            Instant now) {
        TicketState state = test ? TicketState.CANCELLED : TicketState.WAITING;
        return jdbc.sql("""
                insert into frontdesk.ticket (key, desk, day, label, group_code, later, channel, priority, quantity, phone,
                                              person_no, person, state, place, slot_at, straight, test, calls, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) returning *
                """)
                .params(key.value(), desk.value(), day, label, group.code())
                .param(taken.later().toArray(String[]::new))
                .param(taken.channel().name())
                .param(taken.priority() == null ? null : taken.priority().name())
                .param(taken.quantity())
                .param(who.phone())
                .param(who.number())
                .param(who.account())
                .params(state.name(), Timestamp.from(seat.place()))
                .param(stamp(seat.slot()))
                .params(seat.slot() == null, test, Timestamp.from(now))
                .query(TicketRepository::ticket)
                .single();
    }

    /** Keeps what was said to compare it with what happens. */
    void remember(Ticket ticket, CentreMemory.Raw said) {
        jdbc.sql("update frontdesk.ticket set p10 = ?, p50 = ?, p90 = ? where id = ?")
                .params(said.p10(), said.p50(), said.p90(), ticket.id())
                .update();
    }

    Optional<CentreMemory.Raw> said(Ticket ticket) {
        return jdbc.sql("select p10, p50, p90 from frontdesk.ticket where id = ? and p50 is not null")
                .param(ticket.id())
                .query((row, number) ->
                        new CentreMemory.Raw(row.getDouble("p10"), row.getDouble("p50"), row.getDouble("p90")))
                .optional();
    }

    /** Writes where the ticket stands now. */
    void save(Ticket ticket) {
        jdbc.sql("""
                update frontdesk.ticket
                set group_code = ?, later = ?, state = ?, place = ?, straight = ?, counter = ?, calls = ?, called_at = ?,
                    started_at = ?, ended_at = ?, told_near = ?
                where id = ?
                """)
                .param(ticket.group())
                .param(ticket.later().toArray(String[]::new))
                .params(ticket.state().name(), Timestamp.from(ticket.place()), ticket.straight())
                .param(ticket.counter())
                .param(ticket.calls())
                .param(stamp(ticket.calledAt()))
                .param(stamp(ticket.startedAt()))
                .param(stamp(ticket.endedAt()))
                .params(ticket.toldNear(), ticket.id())
                .update();
    }

    void journal(Ticket ticket, TicketEvent event, Instant at, Actor actor, @Nullable String detail) {
        jdbc.sql("""
                insert into frontdesk.ticket_event (ticket_id, at, event, state, group_code, counter, actor, actor_name, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        ticket.id(),
                        Timestamp.from(at),
                        event.name(),
                        ticket.state().name(),
                        ticket.group())
                .param(ticket.counter())
                .params(actor.key(), actor.name())
                .param(detail)
                .update();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static Ticket ticket(ResultSet row, int number) throws SQLException {
        Array later = row.getArray("later");
        String priority = row.getString("priority");
        return new Ticket(
                row.getLong("id"),
                new TicketKey(row.getString("key")),
                new AgencyId(row.getLong("desk")),
                row.getObject("day", LocalDate.class),
                row.getString("label"),
                row.getString("group_code"),
                List.of((String[]) later.getArray()),
                TicketChannel.valueOf(row.getString("channel")),
                priority == null ? null : Priority.valueOf(priority),
                row.getInt("quantity"),
                row.getString("phone"),
                row.getObject("person", Long.class),
                TicketState.valueOf(row.getString("state")),
                row.getTimestamp("place").toInstant(),
                instant(row, "slot_at"),
                row.getBoolean("straight"),
                row.getBoolean("test"),
                row.getObject("counter", Integer.class),
                row.getInt("calls"),
                row.getTimestamp("issued_at").toInstant(),
                instant(row, "called_at"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getBoolean("told_near"));
    }
}
