package vn.motcua.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** How many work here, without those who left. */
    @Transactional(readOnly = true)
    public long countActive() {
        return jdbc.sql("select count(*) from directory.staff_member where active")
                .query(Long.class)
                .single();
    }

    /** Who works at an agency, without those who left, by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> listAt(AgencyId agency) {
        return jdbc.sql(SELECT + " where agency_id = :agency and active order by full_name, id")
                .param("agency", agency.value())
                .query(StaffRows::member)
                .list();
    }

    /** Who has a role at one of these agencies today, delegates included, by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> listWithRole(Role role, Collection<AgencyId> agencies) {
        return listHolding(List.of(role), agencies);
    }

    /** Who does any work on dossiers at one of these agencies today, delegates included, by name; at most 200. */
    @Transactional(readOnly = true)
    public List<StaffMember> listAtWork(Collection<AgencyId> agencies) {
        return listHolding(
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.ADMINISTRATOR)
                        .toList(),
                agencies);
    }

    private List<StaffMember> listHolding(List<Role> roles, Collection<AgencyId> agencies) {
        return jdbc.sql(SELECT + """
                         where active
                           and id in (select staff_id from directory.role_grant
                                       where role = any (:roles) and agency_id = any (:agencies)
                                         and valid_from <= :day and (valid_to is null or valid_to > :day)
                                      union
                                      select to_staff_id from directory.delegation
                                       where role = any (:roles) and agency_id = any (:agencies)
                                         and valid_from <= :day and valid_to > :day)
                         order by full_name, id limit 200""")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("day", LocalDate.now(clock))
                .query(StaffRows::member)
                .list();
    }

    /** The agencies at which somebody has the role today, delegates included; it counts in every agency below them. */
    @Transactional(readOnly = true)
    public Set<AgencyId> listAgenciesWithRole(Role role) {
        return jdbc
                .sql("""
                        select g.agency_id from directory.role_grant g
                          join directory.staff_member s on s.id = g.staff_id and s.active
                         where g.role = :role and g.valid_from <= :day and (g.valid_to is null or g.valid_to > :day)
                        union
                        select d.agency_id from directory.delegation d
                          join directory.staff_member s on s.id = d.to_staff_id and s.active
                         where d.role = :role and d.valid_from <= :day and d.valid_to > :day""")
                .param("role", role.name())
                .param("day", LocalDate.now(clock))
                .query(Long.class)
                .list()
                .stream()
                .map(AgencyId::new)
                .collect(Collectors.toSet());
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

    /** The roles that were given to a staff member and hold today, without what colleagues delegated. */
    @Transactional(readOnly = true)
    public List<RoleGrant> listOwnGrants(StaffId id) {
        return jdbc.sql("""
                        select role, agency_id, valid_from, valid_to from directory.role_grant
                         where staff_id = :id and valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by role, agency_id""")
                .param("id", id.value())
                .param("day", LocalDate.now(clock))
                .query(StaffRows::grant)
                .list();
    }

    /** All roles that were ever given to a staff member, or will hold, without delegated ones; the last first. */
    @Transactional(readOnly = true)
    public List<RoleGrant> listAllGrants(StaffId id) {
        return jdbc.sql("""
                        select role, agency_id, valid_from, valid_to from directory.role_grant
                         where staff_id = :id order by valid_from desc, role, agency_id""").param("id", id.value()).query(StaffRows::grant).list();
    }

    /** What is answered when there is no staff member, or none that the one who asks may know of. */
    public StaffMemberNotFound notFound(StaffId id) {
        return new StaffMemberNotFound(id);
    }

    /** Sets where a staff member is reached; null for nowhere. */
    public void reach(StaffId id, @Nullable String email, @Nullable PhoneNumber phone) {
        jdbc.sql("update directory.staff_member set email = :email, phone = :phone where id = :id")
                .param("email", email)
                .param("phone", phone == null ? null : phone.value())
                .param("id", id.value())
                .update();
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
}
