package vn.motcua.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/**
 * Members of staff sign in with login and password, and with a second factor where there is one
 * ({@link SecondFactors}); too many wrong passwords or codes lock the account for a while.
 */
@Service
public class StaffAccounts {

    private static final String SELECT = """
            select a.id, subject_id, password_hash, active, locked_until,
                   exists (select from accounts.totp t where t.account_id = a.id and confirmed_at is not null) as second
            from accounts.account a where kind = 'STAFF' and
            """;

    private final JdbcClient jdbc;
    private final StaffMembers staff;
    private final Passwords passwords;
    private final AccountProperties properties;
    private final StaffAccountProperties staffProperties;
    private final Clock clock;

    StaffAccounts(
            JdbcClient jdbc,
            StaffMembers staff,
            Passwords passwords,
            AccountProperties properties,
            StaffAccountProperties staffProperties,
            Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.passwords = passwords;
        this.properties = properties;
        this.staffProperties = staffProperties;
        this.clock = clock;
    }

    /** Gives a member of staff a login, or a new password when they have one. No rule is asked: see {@link OwnPassword}. */
    @Transactional
    public void setPassword(StaffId id, String login, String password) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into accounts.account (kind, login, subject_id, password_hash, password_set_at, created_at)
                values ('STAFF', ?, ?, ?, ?, ?)
                on conflict on constraint account_login_unique do update
                set password_hash = excluded.password_hash, password_set_at = excluded.password_set_at, failures = 0,
                    locked_until = null
                """)
                .params(normal(login), id.value(), passwords.hash(password), now, now)
                .update();
    }

    /** Opens accounts without a password for members of staff, by their numbers; one that has an account keeps it. */
    @Transactional
    public void open(Collection<StaffMember> members) {
        jdbc.sql("""
                insert into accounts.account (kind, login, subject_id, created_at)
                select 'STAFF', login, subject, :now from unnest(:logins::text[], :subjects::bigint[]) as t (login, subject)
                on conflict do nothing
                """)
                .param("logins", members.stream().map(one -> normal(one.code())).toArray(String[]::new))
                .param("subjects", members.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Checks login and password. Whoever has a second factor is signed in only when that was checked too.
     *
     * @throws WrongCredentials when either is wrong
     * @throws AccountLocked after too many wrong passwords
     * @throws AccountClosed when an administrator locked the account
     */
    @Transactional(noRollbackFor = {WrongCredentials.class, AccountLocked.class, AccountClosed.class})
    public Actor signIn(String login, String password) {
        Instant now = clock.instant();
        Optional<Row> row = jdbc.sql(SELECT + " login = ? for update of a")
                .param(normal(login))
                .query(StaffAccounts::row)
                .optional();
        if (row.filter(known -> isLocked(known, now)).isPresent()) {
            throw new AccountLocked();
        }
        boolean right = passwords.matches(password, row.map(Row::passwordHash).orElse(null));
        if (row.isEmpty() || !right) {
            row.ifPresent(known -> countFailure(known.id(), now));
            throw new WrongCredentials();
        }
        if (!row.get().active()) {
            throw new AccountClosed();
        }
        // Else whoever knows the password could try five codes as often as he likes.
        if (!row.get().secondFactor()) {
            forgetFailures(row.get().id(), now);
        }
        return actor(row.get().staff()).orElseThrow(WrongCredentials::new);
    }

    /** How long the second step of a sign-in may take. */
    public Duration signInLife() {
        return staffProperties.signInLife();
    }

    /** Locks the account's row until the end of the transaction, for whoever checks another secret of it. */
    Optional<Long> findForCheck(StaffId id) {
        Optional<Row> row = find(id, " for update of a");
        if (row.filter(known -> isLocked(known, clock.instant())).isPresent()) {
            throw new AccountLocked();
        }
        return row.filter(Row::active).map(Row::id);
    }

    void countFailure(long account) {
        countFailure(account, clock.instant());
    }

    /** Everything that was asked for is right: wrong tries before are forgotten. */
    void forgetFailures(long account) {
        forgetFailures(account, clock.instant());
    }

    /** Somebody signed in by other means than a password. */
    void signedIn(StaffId id) {
        find(id, "").ifPresent(row -> forgetFailures(row.id(), clock.instant()));
    }

    /** Whether this is the password; a wrong one counts towards the lock. */
    boolean isPassword(StaffId id, String password) {
        Optional<Row> row = find(id, " for update of a");
        if (row.filter(known -> isLocked(known, clock.instant())).isPresent()) {
            throw new AccountLocked();
        }
        boolean right = passwords.matches(password, row.map(Row::passwordHash).orElse(null));
        if (!right) {
            row.ifPresent(known -> countFailure(known.id(), clock.instant()));
        }
        return right;
    }

    private Optional<Row> find(StaffId id, String lock) {
        return jdbc.sql(SELECT + " subject_id = ?" + lock)
                .param(id.value())
                .query(StaffAccounts::row)
                .optional();
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

    private void forgetFailures(long account, Instant now) {
        jdbc.sql("update accounts.account set failures = 0, locked_until = null, signed_in_at = ? where id = ?")
                .params(Timestamp.from(now), account)
                .update();
    }

    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static Row row(ResultSet result, int number) throws SQLException {
        return new Row(
                result.getLong("id"),
                new StaffId(result.getLong("subject_id")),
                result.getString("password_hash"),
                result.getBoolean("active"),
                result.getTimestamp("locked_until"),
                result.getBoolean("second"));
    }

    private record Row(
            long id,
            StaffId staff,
            @Nullable String passwordHash,
            boolean active,
            @Nullable Timestamp lockedUntil,
            boolean secondFactor) {}

    /** The accounts of these members of staff as they are now; who has none is left out. */
    @Transactional(readOnly = true)
    public List<StaffAccount> list(Collection<StaffId> ids) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select a.subject_id, a.login, a.active, a.password_hash is not null as has_password, a.password_set_at,
                       a.signed_in_at, a.failures, a.locked_reason, a.locked_by, a.locked_at,
                       case when a.locked_until > :now and a.locked_until <= :longest then a.locked_until end as locked_until,
                       t.confirmed_at as second_factor_since, i.sent_to, i.created_at as invited_at, i.expires_at
                from accounts.account a
                left join accounts.totp t on t.account_id = a.id
                left join accounts.invitation i on i.account_id = a.id
                where a.kind = 'STAFF' and a.subject_id = any (:ids)
                """)
                .param("now", Timestamp.from(now))
                .param("longest", Timestamp.from(now.plus(properties.lock())))
                .param("ids", ids.stream().map(StaffId::value).toArray(Long[]::new))
                .query((row, number) -> StaffAccount.of(row, now))
                .list();
    }
}
