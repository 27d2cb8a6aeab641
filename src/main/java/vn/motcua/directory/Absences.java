package vn.motcua.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and who exercises their roles meanwhile. */
@Service
@Transactional
public class Absences {

    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by who recorded it, by name */
    public void record(Absence absence, String by) {
        jdbc.sql("""
                insert into directory.absence (staff_id, reason, valid_from, valid_to, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(absence.staff().value(), absence.reason(), absence.validFrom(), absence.validTo(), by)
                .param(OffsetDateTime.now(clock))
                .update();
    }

    /** The person is back from today on; an absence that has not begun vanishes. */
    public void end(StaffId staff, long absence) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("delete from directory.absence where id = ? and staff_id = ? and valid_from >= ?")
                .params(absence, staff.value(), today)
                .update();
        jdbc.sql("update directory.absence set valid_to = ? where id = ? and staff_id = ? and valid_to > ?")
                .params(today, absence, staff.value(), today)
                .update();
    }

    /** Absences of today and later, in their order. */
    @Transactional(readOnly = true)
    public List<Absence> list(StaffId staff) {
        return jdbc.sql("""
                select id, staff_id, reason, valid_from, valid_to from directory.absence
                where staff_id = ? and valid_to > ? order by valid_from, id
                """)
                .params(staff.value(), LocalDate.now(clock))
                .query(Absences::absence)
                .list();
    }

    /** Who of them is away today. */
    @Transactional(readOnly = true)
    public Set<StaffId> listAbsent(Collection<StaffId> staff) {
        LocalDate today = LocalDate.now(clock);
        return new HashSet<>(jdbc
                .sql("""
                select distinct staff_id from directory.absence
                where staff_id = any (?) and valid_from <= ? and valid_to > ?
                """)
                .param(staff.stream().map(StaffId::value).toArray(Long[]::new))
                .params(today, today)
                .query(Long.class)
                .stream()
                .map(StaffId::new)
                .toList());
    }

    /**
     * Lets a colleague exercise a role for a time.
     *
     * @throws RoleNotHeld when who delegates does not hold the role there
     */
    public void delegate(Delegation delegation) {
        boolean held = jdbc.sql("""
                select exists (select from directory.role_grant
                               where staff_id = ? and role = ? and agency_id = ?
                                 and valid_from <= ? and (valid_to is null or valid_to >= ?))
                """)
                .params(
                        delegation.from().value(),
                        delegation.role().name(),
                        delegation.agency().value(),
                        delegation.validFrom(),
                        delegation.validTo())
                .query(Boolean.class)
                .single();
        if (!held) {
            throw new RoleNotHeld();
        }
        jdbc.sql("""
                        insert into directory.delegation
                               (from_staff_id, to_staff_id, role, agency_id, reason, valid_from, valid_to)
                        values (:from, :to, :role, :agency, :reason, :validFrom, :validTo)""")
                .param("from", delegation.from().value())
                .param("to", delegation.to().value())
                .param("role", delegation.role().name())
                .param("agency", delegation.agency().value())
                .param("reason", delegation.reason())
                .param("validFrom", delegation.validFrom())
                .param("validTo", delegation.validTo())
                .update();
    }

    /** In whose place somebody exercises a role on that day. */
    @Transactional(readOnly = true)
    public List<Delegation> listDelegatedTo(StaffId to, Role role, LocalDate day) {
        return jdbc.sql("""
                select from_staff_id, to_staff_id, role, agency_id, reason, valid_from, valid_to
                from directory.delegation
                where to_staff_id = :to and role = :role and valid_from <= :day and valid_to > :day
                order by valid_from, id
                """)
                .param("to", to.value())
                .param("role", role.name())
                .param("day", day)
                .query(Absences::delegation)
                .list();
    }

    /** What somebody delegated, of today and later. */
    @Transactional(readOnly = true)
    public List<Delegation> listDelegations(StaffId from) {
        return jdbc.sql("""
                select from_staff_id, to_staff_id, role, agency_id, reason, valid_from, valid_to
                from directory.delegation where from_staff_id = ? and valid_to > ? order by valid_from, id
                """)
                .params(from.value(), LocalDate.now(clock))
                .query(Absences::delegation)
                .list();
    }

    /** From today on nobody stands in for this person any more. */
    public void endDelegations(StaffId from) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("delete from directory.delegation where from_staff_id = ? and valid_from >= ?")
                .params(from.value(), today)
                .update();
        jdbc.sql("update directory.delegation set valid_to = ? where from_staff_id = ? and valid_to > ?")
                .params(today, from.value(), today)
                .update();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                new StaffId(row.getLong("from_staff_id")),
                new StaffId(row.getLong("to_staff_id")),
                Role.valueOf(row.getString("role")),
                new AgencyId(row.getLong("agency_id")),
                row.getString("reason"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                new StaffId(row.getLong("staff_id")),
                row.getString("reason"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
