package vn.motcua.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.NewStaffMember;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.directory.Role;
import vn.motcua.directory.RoleGrant;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.OpenSessions;

/**
 * What an administrator does with the accounts and roles of the staff he administers. Every change is in the audit
 * journal. Somebody who is not administered by the one who asks is not found.
 */
@Service
@Transactional
public class StaffAdministration {

    private static final String SUBJECT = "staff";

    private final JdbcClient jdbc;
    private final StaffMembers staff;
    private final AdministeredStaff administered;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final AuditJournal audit;
    private final Clock clock;

    StaffAdministration(
            JdbcClient jdbc,
            StaffMembers staff,
            AdministeredStaff administered,
            SecondFactors factors,
            OpenSessions sessions,
            AuditJournal audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.administered = administered;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The units that the actor administers, with everything below. */
    @Transactional(readOnly = true)
    public List<AgencyId> listUnits() {
        return administered.listUnits();
    }

    /** The member of staff, if the actor administers where they work. */
    @Transactional(readOnly = true)
    public StaffMember get(StaffId id) {
        return administered.read(id);
    }

    /** Whether the actor may change their access: never one's own, nor that of who holds roles elsewhere. */
    @Transactional(readOnly = true)
    public boolean mayChange(StaffId id) {
        try {
            administered.change(id);
            return true;
        } catch (NotYourself | OutsideScope refused) {
            return false;
        }
    }

    /**
     * Takes on a member of staff, without account and role.
     *
     * @throws OutsideScope when the unit is not the actor's
     * @throws vn.motcua.directory.StaffCodeTaken when the number is in use
     */
    public StaffId enrol(NewStaffMember member) {
        administered.require(member.agency());
        StaffId id = staff.enrol(member);
        record("staff.enrolled", id, member.code());
        return id;
    }

    /** Changes where links and notices are sent; null for nowhere. */
    public void reach(StaffId id, @Nullable String email, @Nullable PhoneNumber phone) {
        administered.change(id);
        staff.reach(id, email, phone);
        record("staff.addressChanged", id, null);
    }

    /**
     * Locks the account until it is unlocked: the person is signed out everywhere at once and no link works.
     *
     * @throws ReasonMissing without a reason
     */
    public void lock(StaffId id, String reason) {
        administered.change(id);
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        int locked = jdbc.sql("""
                update accounts.account
                set active = false, locked_reason = ?, locked_by = ?, locked_at = ?
                where kind = 'STAFF' and subject_id = ? and active
                """)
                .params(reason.strip(), audit.actorName(), Timestamp.from(clock.instant()), id.value())
                .update();
        if (locked > 0) {
            record("account.locked", id, reason.strip());
        }
        sessions.endAll(new Actor(Actor.Kind.STAFF, id.value(), "", Set.of()).key());
    }

    /** Unlocks the account, also after wrong passwords. */
    public void unlock(StaffId id) {
        administered.change(id);
        jdbc.sql("""
                update accounts.account
                set active = true, locked_reason = null, locked_by = null, locked_at = null, failures = 0,
                    locked_until = null
                where kind = 'STAFF' and subject_id = ?
                """).param(id.value()).update();
        record("account.unlocked", id, null);
    }

    /** Signs a member of staff out everywhere. */
    public void signOut(StaffId id) {
        administered.change(id);
        sessions.endAll(new Actor(Actor.Kind.STAFF, id.value(), "", Set.of()).key());
        record("account.signedOut", id, null);
    }

    /**
     * Takes the second factor away from somebody who lost telephone and recovery codes.
     *
     * @throws ReasonMissing without a reason
     */
    public void removeSecondFactor(StaffId id, String reason) {
        administered.change(id);
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        factors.forget(id);
        record("account.secondFactorRemoved", id, reason.strip());
    }

    /**
     * Gives a role at a unit for a time; it holds from its first day on.
     *
     * @throws OutsideScope when the unit is not the actor's
     */
    public void grant(StaffId id, RoleGrant grant) {
        administered.change(id);
        administered.require(grant.agency());
        staff.grant(id, grant);
        record(
                "role.granted",
                id,
                grant.role() + " " + grant.agency().value() + " " + grant.validFrom() + " "
                        + (grant.validTo() == null ? "" : grant.validTo()));
    }

    /** Ends a role: the day is the first on which it no longer holds. */
    public void end(StaffId id, Role role, AgencyId agency, LocalDate from) {
        administered.change(id);
        staff.revoke(id, role, agency, from);
        record("role.ended", id, role + " " + agency.value() + " " + from);
    }

    private void record(String action, StaffId id, @Nullable String detail) {
        audit.record(action, SUBJECT, String.valueOf(id.value()), detail);
    }
}
