package vn.motcua.accounts;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.Person;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.notifications.Message;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Actor;

/** Citizens sign in with a phone number and a one-time password; the first sign-in opens the account. */
@Service
public class CitizenAccounts {

    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final People people;
    private final Notifications notifications;
    private final AccountProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CitizenAccounts(
            JdbcClient jdbc, People people, Notifications notifications, AccountProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.notifications = notifications;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Sends a one-time password of six digits. One that was sent in the future, before the clock was set back, holds
     * no other up.
     *
     * @throws NotAMobileNumber when the number is none that receives messages
     * @throws OneTimePasswordTooSoon when one was sent a moment ago
     */
    @Transactional
    public PhoneNumber sendOneTimePassword(String typedPhone) {
        PhoneNumber phone =
                PhoneNumber.parse(typedPhone).filter(PhoneNumber::isMobile).orElseThrow(NotAMobileNumber::new);
        Instant now = clock.instant();
        String password = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        int stored = jdbc.sql("""
                insert into accounts.one_time_password (phone, digest, created_at, expires_at) values (?, ?, ?, ?)
                on conflict (phone) do update
                set digest = excluded.digest, tries = 0, created_at = excluded.created_at,
                    expires_at = excluded.expires_at
                where accounts.one_time_password.created_at <= ? or accounts.one_time_password.created_at > ?
                """)
                .params(
                        phone.value(),
                        DigestUtils.sha256(password),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(properties.passwordLife())),
                        Timestamp.from(now.minus(properties.passwordPause())),
                        Timestamp.from(now.plus(properties.passwordPause())))
                .update();
        if (stored == 0) {
            throw new OneTimePasswordTooSoon();
        }
        notifications.sendSecret(
                Recipient.phone(phone.value()),
                Message.of(
                        "Mã đăng nhập Một Cửa",
                        "Mã đăng nhập Một Cửa của bạn là " + password
                                + ". Không đưa mã này cho bất kỳ ai, kể cả cán bộ."));
        return phone;
    }

    /**
     * Checks the one-time password and returns the citizen, who is registered with this name when the phone has
     * no account yet.
     *
     * @throws WrongOneTimePassword when it is wrong, used or expired, or the clock was set back since it was sent
     */
    @Transactional(noRollbackFor = WrongOneTimePassword.class)
    public Actor signIn(PhoneNumber phone, String typedPassword, String name) {
        prove(phone, typedPassword);
        PersonId id = find(phone).orElseGet(() -> open(phone, name, clock.instant()));
        Person person = people.get(id);
        return new Actor(Actor.Kind.CITIZEN, id.value(), person.fullName(), Set.of());
    }

    /**
     * Checks a one-time password and uses it up: whoever typed it holds the phone.
     *
     * @throws WrongOneTimePassword when it is wrong, used or expired, or the clock was set back since it was sent
     */
    @Transactional(noRollbackFor = WrongOneTimePassword.class)
    public void prove(PhoneNumber phone, String typedPassword) {
        Instant now = clock.instant();
        Optional<byte[]> digest = jdbc.sql("""
                update accounts.one_time_password set tries = tries + 1
                where phone = ? and expires_at > ? and created_at < ? and tries < ? returning digest
                """)
                .params(
                        phone.value(),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(properties.passwordLife())),
                        properties.tries())
                .query((row, number) -> row.getBytes(1))
                .optional();
        String typed = typedPassword.replaceAll("\\D", "");
        if (digest.isEmpty() || !MessageDigest.isEqual(digest.get(), DigestUtils.sha256(typed))) {
            throw new WrongOneTimePassword();
        }
        jdbc.sql("delete from accounts.one_time_password where phone = ?")
                .param(phone.value())
                .update();
    }

    /** Whether the phone has an account already. */
    @Transactional(readOnly = true)
    public boolean isKnown(PhoneNumber phone) {
        return find(phone).isPresent();
    }

    /** The phone with which a citizen signs in. */
    Optional<PhoneNumber> findPhone(PersonId person) {
        return jdbc.sql("select login from accounts.account where kind = 'CITIZEN' and subject_id = ? and active")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(PhoneNumber::new);
    }

    /** Whether the account was closed; people without an account have none to close. */
    @Transactional(readOnly = true)
    public boolean isClosed(PersonId person) {
        return jdbc.sql("select exists (select from accounts.account where kind = 'CITIZEN' and subject_id = ?"
                        + " and not active)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    Optional<PersonId> find(PhoneNumber phone) {
        return jdbc.sql("select subject_id from accounts.account where kind = 'CITIZEN' and login = ? and active")
                .param(phone.value())
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    PersonId open(PhoneNumber phone, String name, Instant now) {
        String fullName = name.isBlank() ? phone.display() : name.strip();
        PersonId id = people.create(NewPerson.named(fullName, phone)).id();
        jdbc.sql("insert into accounts.account (kind, login, subject_id, created_at) values ('CITIZEN', ?, ?, ?)")
                .params(phone.value(), id.value(), Timestamp.from(now))
                .update();
        return id;
    }
}
