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
import vn.motcua.calendar.OpenSpan;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/** SQL of appointments and their journal. */
@Repository
class AppointmentRepository {

    private static final String IN_SLOT = "('HELD', 'CONFIRMED', 'ARRIVED')";

    private final JdbcClient jdbc;

    AppointmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Appointment> find(AppointmentKey key) {
        return jdbc.sql("select * from frontdesk.appointment where key = ?")
                .param(key.value())
                .query(AppointmentRepository::appointment)
                .optional();
    }

    /** By what is typed at a kiosk; codes of appointments that are over are forgotten. */
    Optional<Appointment> find(String code) {
        return jdbc.sql("select * from frontdesk.appointment where code = ? and state in " + IN_SLOT)
                .param(code)
                .query(AppointmentRepository::appointment)
                .optional();
    }

    /** The appointment as it is now; nobody else changes it before the transaction ends. */
    Appointment lock(long id) {
        return jdbc.sql("select * from frontdesk.appointment where id = ? for update")
                .param(id)
                .query(AppointmentRepository::appointment)
                .single();
    }

    /** Locks the slots of a group; the line that they belong to. */
    long lockLine(AgencyId desk, String group) {
        return jdbc.sql("""
                insert into frontdesk.booking_line (desk, group_code) values (?, ?)
                on conflict (desk, group_code) do update set group_code = excluded.group_code
                returning id
                """).params(desk.value(), group).query(Long.class).single();
    }

    /** Appointments that have a place in a slot of this time, in order; those that nobody confirmed in time too. */
    List<Appointment> listBetween(AgencyId desk, String group, Instant from, Instant to) {
        return jdbc.sql("select * from frontdesk.appointment where desk = ? and group_code = ? and starts_at < ?"
                        + " and ends_at > ? and state in " + IN_SLOT + " order by starts_at, lane")
                .params(desk.value(), group)
                .params(Timestamp.from(to), Timestamp.from(from))
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** Everybody of a day who confirmed, whatever became of it, by time. */
    List<Appointment> listOfDay(AgencyId desk, LocalDate day) {
        return jdbc.sql("""
                select * from frontdesk.appointment
                where desk = ? and day = ? and state in ('CONFIRMED', 'ARRIVED', 'MISSED') order by starts_at, id
                """)
                .params(desk.value(), day)
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** What somebody still has ahead at all centres, by time. */
    List<Appointment> listAhead(PersonalLimits.Person who) {
        return jdbc.sql("""
                select * from frontdesk.appointment
                where state in ('HELD', 'CONFIRMED') and (phone = ? or person_no = ? or person = ?) order by starts_at
                """)
                .param(who.phone())
                .param(who.number())
                .param(who.account())
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** Held longer than they may be. */
    List<Long> listLapsed(Instant now) {
        return jdbc.sql("select id from frontdesk.appointment where state = 'HELD' and held_until <= ? order by id")
                .param(Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    /** Confirmed, and their slot has begun. */
    List<Long> listBegun(Instant now) {
        return jdbc.sql("select id from frontdesk.appointment where state = 'CONFIRMED' and starts_at <= ? order by id")
                .param(Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    List<Long> listToRemind(Instant now) {
        return jdbc.sql("select id from frontdesk.appointment where state = 'CONFIRMED' and remind_at <= ? order by id")
                .param(Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    boolean isTaken(String code) {
        return find(code).isPresent();
    }

    Appointment insert(
            NewAppointment wanted,
            AgencyId desk,
            String group,
            long line,
            OpenSpan slot,
            int lane,
            PersonalLimits.Person who,
            AppointmentKey key,
            String code,
            Instant heldUntil,
            Instant now) {
        return jdbc.sql("""
                insert into frontdesk.appointment (key, code, line_id, desk, group_code, day, starts_at, ends_at, lane,
                                                   state, channel, priority, phone, person_no, person, held_until,
                                                   reserved_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'HELD', ?, ?, ?, ?, ?, ?, ?) returning *
                """)
                .params(key.value(), code, line, desk.value(), group, VietnamTime.dateOf(slot.from()))
                .params(Timestamp.from(slot.from()), Timestamp.from(slot.to()), lane)
                .param(wanted.channel().name())
                .param(wanted.priority() == null ? null : wanted.priority().name())
                .param(who.phone())
                .param(who.number())
                .param(who.account())
                .params(Timestamp.from(heldUntil), Timestamp.from(now))
                .query(AppointmentRepository::appointment)
                .single();
    }

    /** Writes where the appointment stands now. */
    void save(Appointment appointment) {
        jdbc.sql("""
                update frontdesk.appointment
                set day = ?, starts_at = ?, ends_at = ?, lane = ?, state = ?, remind_at = ?, moves = ?, ticket_id = ?
                where id = ?
                """)
                .params(appointment.day(), Timestamp.from(appointment.from()), Timestamp.from(appointment.to()))
                .params(appointment.lane(), appointment.state().name())
                .param(appointment.remindAt() == null ? null : Timestamp.from(appointment.remindAt()))
                .param(appointment.moves())
                .param(appointment.ticketId())
                .param(appointment.id())
                .update();
    }

    void journal(Appointment appointment, AppointmentEvent event, Instant at, Actor actor, @Nullable String detail) {
        jdbc.sql("""
                insert into frontdesk.appointment_event
                    (appointment_id, at, event, state, starts_at, actor, actor_name, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(appointment.id(), Timestamp.from(at), event.name())
                .params(appointment.state().name(), Timestamp.from(appointment.from()))
                .params(actor.key(), actor.name())
                .param(detail)
                .update();
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        String priority = row.getString("priority");
        Timestamp remind = row.getTimestamp("remind_at");
        return new Appointment(
                row.getLong("id"),
                new AppointmentKey(row.getString("key")),
                row.getString("code"),
                new AgencyId(row.getLong("desk")),
                row.getString("group_code"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("lane"),
                AppointmentState.valueOf(row.getString("state")),
                priority == null ? null : Priority.valueOf(priority),
                row.getString("phone"),
                row.getString("person_no"),
                row.getObject("person", Long.class),
                row.getTimestamp("held_until").toInstant(),
                remind == null ? null : remind.toInstant(),
                row.getInt("moves"),
                row.getObject("ticket_id", Long.class));
    }
}
