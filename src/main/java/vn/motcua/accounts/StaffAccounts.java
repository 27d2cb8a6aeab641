package vn.motcua.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/** Members of staff sign in with login and password; too many wrong ones lock the account for a while. */
@Service
public class StaffAccounts {

    private final JdbcClient jdbc;
    private final StaffMembers staff;
    private final AccountProperties properties;
    private final Clock clock;
    private final PasswordEncoder passwords = new BCryptPasswordEncoder();

    /** Compared when the login is unknown, so that the answer takes as long as for a known one. */
    private final String nobodysHash = passwords.encode("nobody");

    StaffAccounts(JdbcClient jdbc, StaffMembers staff, AccountProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.properties = properties;
        this.clock = clock;
    }

    /** Gives a member of staff a login, or a new password when they have one. */
    @Transactional
    public void setPassword(StaffId id, String login, String password) {
        jdbc.sql("""
                insert into accounts.account (kind, login, subject_id, password_hash, created_at)
                values ('STAFF', ?, ?, ?, ?)
                on conflict on constraint account_login_unique do update
                set password_hash = excluded.password_hash, failures = 0, locked_until = null
                """)
                .params(normal(login), id.value(), passwords.encode(password), Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Checks login and password.
     *
     * @throws WrongCredentials when either is wrong
     * @throws AccountLocked after too many wrong passwords
     */
    @Transactional(noRollbackFor = {WrongCredentials.class, AccountLocked.class})
    public Actor signIn(String login, String password) {
        Instant now = clock.instant();
        Optional<Row> row = jdbc.sql("""
                select id, subject_id, password_hash, locked_until from accounts.account
                where kind = 'STAFF' and login = ? and active for update
                """)
                .param(normal(login))
                .query((result, number) -> new Row(
                        result.getLong("id"),
                        new StaffId(result.getLong("subject_id")),
                        result.getString("password_hash"),
                        result.getTimestamp("locked_until")))
                .optional();
        if (row.filter(known -> isLocked(known, now)).isPresent()) {
            throw new AccountLocked();
        }
        boolean right = passwords.matches(password, row.map(Row::passwordHash).orElse(nobodysHash));
        if (row.isEmpty() || !right) {
            row.ifPresent(known -> countFailure(known.id(), now));
            throw new WrongCredentials();
        }
        jdbc.sql("update accounts.account set failures = 0, locked_until = null where id = ?")
                .param(row.get().id())
                .update();
        return actor(row.get().staff()).orElseThrow(WrongCredentials::new);
    }

    /** The member of staff with the roles of today; empty when they left or their account was closed. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(StaffId id) {
        boolean active = jdbc.sql("select active from accounts.account where kind = 'STAFF' and subject_id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        StaffMember member = staff.get(id);
        if (!active || !member.active()) {
            return Optional.empty();
        }
        LocalDate today = VietnamTime.dateOf(clock.instant());
        Set<Actor.Grant> grants = staff.listGrants(id, today).stream()
                .map(grant ->
                        new Actor.Grant(grant.role().name(), grant.agency().value()))
                .collect(Collectors.toSet());
        return Optional.of(new Actor(Actor.Kind.STAFF, id.value(), member.fullName(), grants));
    }

    /** A lock never lasts longer than it may, even when the clock was set back meanwhile. */
    private boolean isLocked(Row row, Instant now) {
        return row.lockedUntil() != null
                && row.lockedUntil().after(Timestamp.from(now))
                && !row.lockedUntil().after(Timestamp.from(now.plus(properties.lock())));
    }

    private void countFailure(long account, Instant now) {
        jdbc.sql("""
                update accounts.account
                set failures = failures + 1,
                    locked_until = case when failures + 1 >= ? then ?::timestamptz end
                where id = ?
                """)
                .params(properties.tries(), Timestamp.from(now.plus(properties.lock())), account)
                .update();
    }

    private static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private record Row(
            long id,
            StaffId staff,
            String passwordHash,
            @Nullable Timestamp lockedUntil) {}
}
