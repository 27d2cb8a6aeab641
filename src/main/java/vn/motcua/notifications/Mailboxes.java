package vn.motcua.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.text.VietnameseText;

/** Proves mailboxes: whoever reads the code of six digits that was sent there, owns it. */
@Component
public class Mailboxes {

    private static final int CODES = 1_000_000;
    private static final int TRIES = 5;
    private static final int LONGEST = 254;
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Routes routes;
    private final NotificationProperties properties;
    private final MessageSource messages;
    private final Clock clock;
    private final ObjectProvider<StaffMembers> staff;
    private final SecureRandom random = new SecureRandom();

    Mailboxes(
            JdbcClient jdbc,
            Outbox outbox,
            Routes routes,
            NotificationProperties properties,
            MessageSource messages,
            Clock clock,
            ObjectProvider<StaffMembers> staff) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.routes = routes;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
        this.staff = staff;
    }

    /** Somebody's mailbox, proven or not. */
    @Transactional(readOnly = true)
    public Mailbox of(Recipient owner) {
        return jdbc.sql("select address, candidate from notifications.mailbox where owner_kind = ? and owner_id = ?")
                .params(owner.kind().name(), owner.id())
                .query((row, number) -> new Mailbox(row.getString(1), row.getString(2)))
                .optional()
                .orElse(Mailbox.NONE);
    }

    /**
     * Sends a code to an address. Letters go on to the address that was proven before, until the new one is.
     *
     * @throws NotAMailAddress when no letter could be sent there
     * @throws MailboxCodeTooSoon when one was sent a moment ago
     */
    @Transactional
    public void sendCode(Recipient owner, String typed) {
        String address = address(typed).orElseThrow(NotAMailAddress::new);
        Instant now = clock.instant();
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        int stored = jdbc.sql("""
                insert into notifications.mailbox (owner_kind, owner_id, candidate, digest, asked_at)
                values (?, ?, ?, ?, ?)
                on conflict (owner_kind, owner_id) do update
                set candidate = excluded.candidate, digest = excluded.digest, asked_at = excluded.asked_at, tries = 0
                where mailbox.asked_at is null or mailbox.asked_at <= ? or mailbox.asked_at > excluded.asked_at
                """)
                .params(owner.kind().name(), owner.id(), address, DigestUtils.sha256(code), Timestamp.from(now))
                .param(Timestamp.from(now.minus(properties.mailboxPause())))
                .update();
        if (stored == 0) {
            throw new MailboxCodeTooSoon();
        }
        Message letter = new Message(
                text("notifications.mailbox.letter.subject", code),
                text(
                        "notifications.mailbox.letter.body",
                        code,
                        String.valueOf(properties.mailboxCodeLife().toMinutes())),
                "/thong-bao/cai-dat");
        outbox.add(new Outgoing(routes.of(Way.MAIL), address, owner, letter, 0, null, true, true, now));
    }

    /**
     * Proves the address that the code was sent to.
     *
     * @throws WrongMailboxCode when it is wrong, used, too old, or was tried too often
     */
    @Transactional(noRollbackFor = WrongMailboxCode.class)
    public void prove(Recipient owner, String typed) {
        Instant now = clock.instant();
        Optional<byte[]> digest = jdbc.sql("""
                        update notifications.mailbox set tries = tries + 1
                        where owner_kind = ? and owner_id = ? and candidate is not null and tries < ?
                          and asked_at > ? and asked_at <= ? returning digest
                        """)
                .params(owner.kind().name(), owner.id(), TRIES)
                .params(Timestamp.from(now.minus(properties.mailboxCodeLife())), Timestamp.from(now))
                .query((row, number) -> row.getBytes(1))
                .optional();
        if (digest.isEmpty() || !MessageDigest.isEqual(digest.get(), DigestUtils.sha256(typed.replaceAll("\\D", "")))) {
            throw new WrongMailboxCode();
        }
        jdbc.sql("""
                update notifications.mailbox
                set address = candidate, proven_at = ?, candidate = null, digest = null, asked_at = null
                where owner_kind = ? and owner_id = ?
                """)
                .params(Timestamp.from(now), owner.kind().name(), owner.id())
                .update();
    }

    /** From now on no letters go there. */
    @Transactional
    public void forget(Recipient owner) {
        jdbc.sql("delete from notifications.mailbox where owner_kind = ? and owner_id = ?")
                .params(owner.kind().name(), owner.id())
                .update();
    }

    /** How many members of staff have a proven one. */
    @Transactional(readOnly = true)
    public long countProvenOfStaff() {
        return jdbc.sql("select count(*) from notifications.mailbox where owner_kind = 'STAFF' and address is not null")
                .query(Long.class)
                .single();
    }

    /** How many members of staff there are; 0 when not known. */
    @Transactional(readOnly = true)
    public long countStaff() {
        StaffMembers members = staff.getIfAvailable();
        return members == null ? 0 : members.countActive();
    }

    private static Optional<String> address(String typed) {
        String line = VietnameseText.line(typed);
        try {
            InternetAddress address = new InternetAddress(line, true);
            boolean plain = line.equals(address.getAddress())
                    && line.length() <= LONGEST
                    && line.indexOf('.', line.lastIndexOf('@')) > 0
                    && line.chars().allMatch(c -> c > ' ' && c < 127);
            return plain ? Optional.of(line) : Optional.empty();
        } catch (AddressException malformed) {
            return Optional.empty();
        }
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, VIETNAMESE));
    }
}
