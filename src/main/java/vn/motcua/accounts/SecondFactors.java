package vn.motcua.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.VietnameseText;

/**
 * Codes of an authenticator app beside the password (RFC 6238), each taken once, and ten recovery codes for whoever
 * lost the telephone. Wrong codes count like wrong passwords.
 */
@Service
public class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final String ISSUER = "Một Cửa";

    private final JdbcClient jdbc;
    private final StaffAccounts accounts;
    private final SecretBox box;
    private final StaffAccountProperties properties;
    private final AuditJournal audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            JdbcClient jdbc,
            StaffAccounts accounts,
            SecretBox box,
            StaffAccountProperties properties,
            AuditJournal audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.box = box;
        this.properties = properties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the installation asks this person for a second factor as of today. */
    public boolean isCompulsory(Actor actor) {
        LocalDate from = properties.secondFactorFrom();
        boolean begun = from == null || !VietnamTime.dateOf(clock.instant()).isBefore(from);
        return begun
                && switch (properties.secondFactor()) {
                    case NOBODY -> false;
                    case LEADERS -> actor.has(Role.ADMINISTRATOR.name()) || actor.has(Role.LEADER.name());
                    case EVERYBODY -> true;
                };
    }

    /** Whether a code is asked for at sign-in. */
    @Transactional(readOnly = true)
    public boolean isOn(StaffId id) {
        return find(id).filter(Row::confirmed).isPresent();
    }

    /** The person's second factor. */
    @Transactional(readOnly = true)
    public SecondFactor get(StaffId id) {
        Optional<Row> row = find(id);
        if (row.isEmpty()) {
            return new SecondFactor(null, 0, null);
        }
        Row known = row.get();
        if (known.confirmedAt() == null) {
            return new SecondFactor(null, 0, draft(known.login(), box.open(known.sealed(), known.account())));
        }
        int left = jdbc.sql("select count(*) from accounts.recovery_code where account_id = ?")
                .param(known.account())
                .query(Integer.class)
                .single();
        return new SecondFactor(known.confirmedAt(), left, null);
    }

    /** Makes a secret, which counts once its first code was typed; one that was begun earlier is forgotten. */
    @Transactional
    public void begin(StaffId id) {
        long account = accounts.findForCheck(id).orElseThrow(SecondFactorMissing::new);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql("""
                insert into accounts.totp (account_id, sealed, created_at) values (?, ?, ?)
                on conflict (account_id) do update set sealed = excluded.sealed, created_at = excluded.created_at
                where totp.confirmed_at is null
                """)
                .params(account, box.seal(secret, account), Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Switches the second factor on with a first code.
     *
     * @return ten recovery codes, shown now and never again
     * @throws WrongSecondFactor when it is not the code of this moment
     * @throws SecondFactorMissing when none was begun, or it is on already
     */
    @Transactional
    public List<String> confirm(StaffId id, String typed) {
        Row row = find(id).filter(known -> !known.confirmed()).orElseThrow(SecondFactorMissing::new);
        Instant now = clock.instant();
        OptionalLong step = Totp.USUAL.match(box.open(row.sealed(), row.account()), digits(typed), now, row.lastStep());
        if (step.isEmpty()) {
            throw new WrongSecondFactor();
        }
        jdbc.sql("update accounts.totp set confirmed_at = ?, last_step = ? where account_id = ?")
                .params(Timestamp.from(now), step.getAsLong(), row.account())
                .update();
        audit.record("account.secondFactorOn", "staff", String.valueOf(id.value()), null);
        return newRecoveryCodes(row.account());
    }

    /**
     * Makes ten new recovery codes; the old ones are void.
     *
     * @throws WrongSecondFactor when the code is wrong
     */
    @Transactional(noRollbackFor = {WrongSecondFactor.class, AccountLocked.class})
    public List<String> renewRecoveryCodes(StaffId id, String typed) {
        check(id, typed);
        audit.record("account.recoveryCodesRenewed", "staff", String.valueOf(id.value()), null);
        return newRecoveryCodes(find(id).orElseThrow(SecondFactorMissing::new).account());
    }

    /**
     * Switches it off.
     *
     * @throws WrongSecondFactor when the code is wrong
     */
    @Transactional(noRollbackFor = {WrongSecondFactor.class, AccountLocked.class})
    public void remove(StaffId id, String typed) {
        check(id, typed);
        forget(id);
        audit.record("account.secondFactorOff", "staff", String.valueOf(id.value()), null);
    }

    /** Forgets secret and recovery codes. */
    void forget(StaffId id) {
        find(id).ifPresent(row -> {
            jdbc.sql("delete from accounts.recovery_code where account_id = ?")
                    .param(row.account())
                    .update();
            jdbc.sql("delete from accounts.totp where account_id = ?")
                    .param(row.account())
                    .update();
        });
    }

    /**
     * The second step of a sign-in: a code of the app or a recovery code, each taken once.
     *
     * @throws WrongSecondFactor when it is neither
     * @throws AccountLocked after too many wrong tries
     */
    @Transactional(noRollbackFor = {WrongSecondFactor.class, AccountLocked.class})
    public Actor signIn(StaffId id, String typed) {
        check(id, typed);
        return accounts.actor(id).orElseThrow(WrongSecondFactor::new);
    }

    /** The row of the account stays locked meanwhile: of two who send one code at once, one is told that it is used. */
    private void check(StaffId id, String typed) {
        long account = accounts.findForCheck(id).orElseThrow(WrongSecondFactor::new);
        Row row = find(id).filter(Row::confirmed).orElseThrow(SecondFactorMissing::new);
        String digits = digits(typed);
        boolean ofTheApp =
                digits.length() == Totp.USUAL.digits() && typed.chars().noneMatch(Character::isLetter);
        boolean right = ofTheApp ? useStep(row, digits) : useRecoveryCode(account, KeyLetters.typed(typed));
        if (!right) {
            accounts.countFailure(account);
            throw new WrongSecondFactor();
        }
        accounts.forgetFailures(account);
    }

    private boolean useStep(Row row, String code) {
        OptionalLong step =
                Totp.USUAL.match(box.open(row.sealed(), row.account()), code, clock.instant(), row.lastStep());
        step.ifPresent(used -> jdbc.sql("update accounts.totp set last_step = ? where account_id = ?")
                .params(used, row.account())
                .update());
        return step.isPresent();
    }

    private boolean useRecoveryCode(long account, String code) {
        return jdbc.sql("delete from accounts.recovery_code where account_id = ? and digest = ?")
                        .params(account, DigestUtils.sha256(code))
                        .update()
                > 0;
    }

    private List<String> newRecoveryCodes(long account) {
        jdbc.sql("delete from accounts.recovery_code where account_id = ?")
                .param(account)
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            byte[] secret = new byte[RECOVERY_BYTES];
            random.nextBytes(secret);
            String code = KeyLetters.of(secret);
            jdbc.sql("insert into accounts.recovery_code (account_id, digest) values (?, ?)")
                    .params(account, DigestUtils.sha256(code))
                    .update();
            codes.add(KeyLetters.grouped(code, "-"));
        }
        return codes;
    }

    private static SecondFactor.Draft draft(String login, byte[] secret) {
        String key = KeyLetters.of(secret);
        String issuer = URLEncoder.encode(ISSUER, StandardCharsets.UTF_8).replace("+", "%20");
        String owner = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
        return new SecondFactor.Draft(
                KeyLetters.grouped(key, " "),
                "otpauth://totp/" + issuer + ":" + owner + "?secret=" + key + "&issuer=" + issuer);
    }

    private static String digits(String typed) {
        return VietnameseText.fold(typed).replaceAll("\\D", "");
    }

    private Optional<Row> find(StaffId id) {
        return jdbc.sql("""
                select a.id, a.login, t.sealed, t.confirmed_at, t.last_step
                from accounts.account a join accounts.totp t on t.account_id = a.id
                where a.kind = 'STAFF' and a.subject_id = ?
                """)
                .param(id.value())
                .query((row, number) -> {
                    Timestamp confirmed = row.getTimestamp("confirmed_at");
                    return new Row(
                            row.getLong("id"),
                            row.getString("login"),
                            row.getBytes("sealed"),
                            confirmed == null ? null : confirmed.toInstant(),
                            row.getLong("last_step"));
                })
                .optional();
    }

    private record Row(
            long account,
            String login,
            byte[] sealed,
            @Nullable Instant confirmedAt,
            long lastStep) {

        boolean confirmed() {
            return confirmedAt != null;
        }
    }
}
