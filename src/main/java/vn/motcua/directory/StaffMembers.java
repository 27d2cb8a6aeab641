package vn.motcua.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work at the agencies and what they may do there, each for a time. */
@Service
@Transactional
public class StaffMembers {

    private static final String SELECT = """
            select id, code, full_name, position, agency_id, email, phone, active
              from directory.staff_member s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The staff member.
     *
     * @throws StaffMemberNotFound when there is none
     */
    @Transactional(readOnly = true)
    public StaffMember get(StaffId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(StaffRows::member)
                .optional()
                .orElseThrow(() -> new StaffMemberNotFound(id));
    }

    /** The staff member with this number. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> findByCode(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(StaffRows::member)
                .optional();
    }

    /** Who works at an agency, without those who left, by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> listAt(AgencyId agency) {
        return jdbc.sql(SELECT + " where agency_id = :agency and active order by full_name, id")
                .param("agency", agency.value())
                .query(StaffRows::member)
                .list();
    }

    /** Who has a role at exactly this agency today, delegates included, by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> listWithRole(Role role, AgencyId agency) {
        return jdbc.sql(SELECT + """
                         where active
                           and (exists (select from directory.role_grant g
                                         where g.staff_id = s.id and g.role = :role and g.agency_id = :agency
                                           and g.valid_from <= :day and (g.valid_to is null or g.valid_to > :day))
                             or exists (select from directory.delegation d
                                         where d.to_staff_id = s.id and d.role = :role and d.agency_id = :agency
                                           and d.valid_from <= :day and d.valid_to > :day))
                         order by full_name, id""")
                .param("role", role.name())
                .param("agency", agency.value())
                .param("day", LocalDate.now(clock))
                .query(StaffRows::member)
                .list();
    }

    /** The roles of a staff member on a day, the delegated ones included. */
    @Transactional(readOnly = true)
    public List<RoleGrant> listGrants(StaffId id, LocalDate day) {
        return jdbc.sql("""
                        select role, agency_id, valid_from, valid_to
                          from directory.role_grant
                         where staff_id = :id and valid_from <= :day and (valid_to is null or valid_to > :day)
                        union
                        select role, agency_id, valid_from, valid_to
                          from directory.delegation
                         where to_staff_id = :id and valid_from <= :day and valid_to > :day
                         order by role, agency_id""")
                .param("id", id.value())
                .param("day", day)
                .query(StaffRows::grant)
                .list();
    }

    /**
     * Takes on a staff member, without any role yet.
     *
     * @throws StaffCodeTaken when the number is in use
     */
    public StaffId enrol(NewStaffMember member) {
        return jdbc.sql("""
                        insert into directory.staff_member
                               (code, full_name, position, agency_id, email, phone, created_at)
                        values (:code, :name, :position, :agency, :email, :phone, :now)
                        on conflict on constraint staff_member_code_unique do nothing
                        returning id""")
                .param("code", member.code())
                .param("name", member.fullName())
                .param("position", member.position())
                .param("agency", member.agency().value())
                .param("email", member.email())
                .param("phone", member.phone() == null ? null : member.phone().value())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional()
                .map(StaffId::new)
                .orElseThrow(() -> new StaffCodeTaken(member.code()));
    }

    /** Gives a role; giving the same from the same day again sets its end. */
    public void grant(StaffId id, RoleGrant grant) {
        jdbc.sql("""
                        insert into directory.role_grant (staff_id, role, agency_id, valid_from, valid_to)
                        values (:id, :role, :agency, :from, :to)
                        on conflict on constraint role_grant_start_unique do update set valid_to = excluded.valid_to""")
                .param("id", id.value())
                .param("role", grant.role().name())
                .param("agency", grant.agency().value())
                .param("from", grant.validFrom())
                .param("to", grant.validTo())
                .update();
    }

    /** Ends a role on a day: the first on which it no longer holds. Grants that began later vanish. */
    public void revoke(StaffId id, Role role, AgencyId agency, LocalDate from) {
        jdbc.sql("""
                        delete from directory.role_grant
                         where staff_id = :id and role = :role and agency_id = :agency and valid_from >= :from""")
                .param("id", id.value())
                .param("role", role.name())
                .param("agency", agency.value())
                .param("from", from)
                .update();
        jdbc.sql("""
                        update directory.role_grant set valid_to = :from
                         where staff_id = :id and role = :role and agency_id = :agency
                           and (valid_to is null or valid_to > :from)""")
                .param("id", id.value())
                .param("role", role.name())
                .param("agency", agency.value())
                .param("from", from)
                .update();
    }

    /** Lets a colleague exercise a role for a time. */
    public void delegate(Delegation delegation) {
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
}
