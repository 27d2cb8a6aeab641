package vn.motcua.accounts;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.notifications.Message;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;

/**
 * Links by which members of staff set their password: the first one, or another when it was forgotten. A link is taken
 * once and holds for a time; a later one replaces it; only its digest is kept. The old password holds until then.
 */
@Service
public class Invitations {

    private static final String PATH = "/dang-nhap/can-bo/moi/";
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final StaffAccounts accounts;
    private final AdministeredStaff administered;
    private final Notifications notifications;
    private final StaffAccountProperties properties;
    private final AuditJournal audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            JdbcClient jdbc,
            StaffAccounts accounts,
            AdministeredStaff administered,
            Notifications notifications,
            StaffAccountProperties properties,
            AuditJournal audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.administered = administered;
        this.notifications = notifications;
        this.properties = properties;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whom a link invites.
     *
     * @param login what the person will sign in with
     */
    public record Invited(StaffId staff, String login, String name) {}

    /**
     * Sends a link to the member of staff's e-mail address and mobile telephone; an earlier link is void.
     *
     * @return where to
     * @throws NoWayToInvite when there is neither
     */
    @Transactional
    public List<String> send(StaffId id) {
        StaffMember member = administered.change(id);
        List<String> addresses = addresses(member);
        if (addresses.isEmpty()) {
            throw new NoWayToInvite();
        }
        accounts.open(Set.of(member));
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        Instant expires = now.plus(properties.invitationLife());
        jdbc.sql("""
                insert into accounts.invitation (account_id, digest, sent_to, invited_by, created_at, expires_at)
                select id, ?, ?, ?, ?, ? from accounts.account where kind = 'STAFF' and subject_id = ?
                on conflict (account_id) do update
                set digest = excluded.digest, sent_to = excluded.sent_to, invited_by = excluded.invited_by,
                    created_at = excluded.created_at, expires_at = excluded.expires_at
                """)
                .params(DigestUtils.sha256(token), String.join(", ", addresses), audit.actorKey(), Timestamp.from(now))
                .params(Timestamp.from(expires), id.value())
                .update();
        tell(member, token, expires);
        audit.record("account.invited", "staff", String.valueOf(id.value()), String.join(", ", addresses));
        return addresses;
    }

    private static List<String> addresses(StaffMember member) {
        List<String> addresses = new ArrayList<>();
        if (member.email() != null) {
            addresses.add(masked(member.email()));
        }
        if (member.phone() != null && member.phone().isMobile()) {
            addresses.add(member.phone().masked());
        }
        return addresses;
    }

    private static String masked(String email) {
        int at = Math.max(email.indexOf('@'), 0);
        return email.substring(0, Math.min(2, at)) + "***" + email.substring(at);
    }

    private void tell(StaffMember member, String token, Instant expires) {
        String link = notifications.address(PATH + token);
        String until = VietnamTime.dateTime(expires);
        if (member.email() != null) {
            notifications.sendSecretLetter(
                    Recipient.staff(member.id().value()),
                    member.email(),
                    Message.of(
                            "Mời đặt mật khẩu Một Cửa",
                            "Kính gửi " + member.fullName() + ",\n\nQuản trị của đơn vị mời bạn đặt mật khẩu cho tài"
                                    + " khoản cán bộ trên hệ thống Một Cửa (tên đăng nhập: "
                                    + StaffAccounts.normal(member.code()) + ").\n\nMở liên kết này, dùng được một lần,"
                                    + " đến " + until + ":\n" + link
                                    + "\n\nKhông chuyển liên kết này cho ai. Nếu bạn không chờ thư này, hãy bỏ qua."));
        }
        if (member.phone() != null && member.phone().isMobile()) {
            notifications.sendSecret(
                    Recipient.phone(member.phone().value()),
                    Message.of(
                            "Mời đặt mật khẩu Một Cửa",
                            "Một Cửa mời bạn đặt mật khẩu, đến " + until + ", dùng một lần: " + link
                                    + " Không đưa liên kết này cho ai."));
        }
    }

    /** Voids the link that was sent; without one nothing happens. */
    @Transactional
    public void withdraw(StaffId id) {
        administered.change(id);
        if (delete(id) > 0) {
            audit.record("account.invitationWithdrawn", "staff", String.valueOf(id.value()), null);
        }
    }

    /**
     * Whom this link invites.
     *
     * @throws InvitationGone when it cannot be used (any more)
     */
    @Transactional(readOnly = true)
    public Invited get(String token) {
        return find(token, "").orElseThrow(InvitationGone::new);
    }

    /**
     * Sets the password and voids the link; a lock after wrong tries ends.
     *
     * @throws InvitationGone when the link cannot be used (any more)
     * @throws PasswordRefused when the password could be guessed
     */
    @Transactional
    public Invited accept(String token, String password) {
        Invited invited = find(token, " for update of i").orElseThrow(InvitationGone::new);
        PasswordRules.check(password, invited.login(), invited.name());
        accounts.setPassword(invited.staff(), invited.login(), password);
        delete(invited.staff());
        audit.record(
                "account.passwordSetByInvitation",
                "staff",
                String.valueOf(invited.staff().value()),
                null);
        return invited;
    }

    private Optional<Invited> find(String token, String lock) {
        return jdbc.sql("""
                        select a.subject_id, a.login from accounts.invitation i
                        join accounts.account a on a.id = i.account_id
                        where i.digest = ? and i.expires_at > ? and a.active
                        """ + lock)
                .params(DigestUtils.sha256(token), Timestamp.from(clock.instant()))
                .query((row, number) -> new Invited(new StaffId(row.getLong(1)), row.getString(2), ""))
                .optional()
                .flatMap(invited -> accounts.actor(invited.staff())
                        .map(actor -> new Invited(invited.staff(), invited.login(), actor.name())));
    }

    private int delete(StaffId id) {
        return jdbc.sql("""
                delete from accounts.invitation
                where account_id = (select id from accounts.account where kind = 'STAFF' and subject_id = ?)
                """).param(id.value()).update();
    }
}
