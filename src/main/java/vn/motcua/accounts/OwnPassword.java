package vn.motcua.accounts;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.audit.AuditJournal;

/** A member of staff changes the own password. */
@Service
public class OwnPassword {

    private final StaffAccounts accounts;
    private final StaffMembers staff;
    private final AuditJournal audit;

    OwnPassword(StaffAccounts accounts, StaffMembers staff, AuditJournal audit) {
        this.accounts = accounts;
        this.staff = staff;
        this.audit = audit;
    }

    /**
     * Changes the password.
     *
     * @throws WrongCredentials when the present one is wrong; it counts towards the lock
     * @throws PasswordRefused when the new one could be guessed
     * @throws AccountLocked after too many wrong ones
     */
    @Transactional(noRollbackFor = {WrongCredentials.class, AccountLocked.class})
    public void change(StaffId id, String present, String next) {
        String login = accounts.list(List.of(id)).stream()
                .map(StaffAccount::login)
                .findFirst()
                .orElseThrow(WrongCredentials::new);
        StaffMember member = staff.get(id);
        PasswordRules.check(next, login, member.fullName());
        if (!accounts.isPassword(id, present)) {
            throw new WrongCredentials();
        }
        accounts.setPassword(id, login, next);
        audit.record("account.passwordChanged", "staff", String.valueOf(id.value()), null);
    }
}
