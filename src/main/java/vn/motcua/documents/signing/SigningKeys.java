package vn.motcua.documents.signing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.documents.spi.DigestSigner;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/** Keys of members of staff. A key is locked after five wrong PINs in a row, until its holder adds it again. */
@Service
public class SigningKeys {

    /** More bytes has no container of one key. */
    public static final int LARGEST = 64 * 1024;

    private static final int TRIES = 5;

    private final SigningPlaces places;
    private final JdbcClient jdbc;
    private final AuditJournal audit;
    private final Clock clock;
    private final TransactionTemplate alone;

    SigningKeys(
            SigningPlaces places,
            JdbcClient jdbc,
            AuditJournal audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.places = places;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The actor's key. */
    @Transactional(readOnly = true)
    public Optional<SigningKey> find(Actor actor) {
        return jdbc.sql("""
                select id, place, certificate, wrong_pins from documents.signing_key where holder = ? and removed_at is null
                """).param(actor.key()).query(SigningKeys::key).optional();
    }

    /**
     * The actor's key.
     *
     * @throws KeyMissing when there is none
     */
    @Transactional(readOnly = true)
    public SigningKey get(Actor actor) {
        return find(actor).orElseThrow(KeyMissing::new);
    }

    /**
     * Takes a key into use in place of an earlier one.
     *
     * @param container PKCS#12 with one key and its certificates
     * @throws KeyUnreadable when it is no such file, or holds no key
     * @throws PinWrong when this does not open it
     * @throws KeyExpired when its certificate does not hold now
     */
    @Transactional
    public void add(byte[] container, Pin pin, Actor actor) {
        add(KeyContainer.open(container, pin), container, null, null, actor);
    }

    /**
     * Takes a key into use that stays where it lies, in place of an earlier one.
     *
     * @param place one of {@link SigningPlaces#names()}
     * @param name what the key is called there
     * @throws KeyUnreadable when there is no such key
     * @throws PinWrong when this does not open it
     * @throws KeyExpired when its certificate does not hold now
     */
    @Transactional
    public void add(String place, String name, Pin pin, Actor actor) {
        add(places.get(place).open(name, pin), null, place, name, actor);
    }

    private void add(
            DigestSigner key, byte @Nullable [] container, @Nullable String place, @Nullable String name, Actor actor) {
        X509Certificate certificate = key.certificates().getFirst();
        Instant now = clock.instant();
        requireValid(certificate, now);
        remove(actor);
        jdbc.sql("""
                insert into documents.signing_key (holder, container, place, name, certificate, added_at)
                values (:holder, :container, :place, :name, :certificate, :now)
                """)
                .param("holder", actor.key())
                .param("container", container, Types.BINARY)
                .param("place", place, Types.VARCHAR)
                .param("name", name, Types.VARCHAR)
                .param("certificate", encoded(certificate))
                .param("now", Timestamp.from(now))
                .update();
        audit.record("signing.key-added", "staff", actor.key(), serial(certificate));
    }

    /** Takes it out of use; what it signed stays signed. */
    @Transactional
    public void remove(Actor actor) {
        int removed = jdbc.sql(
                        "update documents.signing_key set removed_at = ? where holder = ? and removed_at is null")
                .params(Timestamp.from(clock.instant()), actor.key())
                .update();
        if (removed > 0) {
            audit.record("signing.key-removed", "staff", actor.key(), null);
        }
    }

    /**
     * Makes sure that the PIN opens the actor's key, once for many signatures.
     *
     * @throws KeyMissing when the actor has none
     * @throws KeyLocked after five wrong PINs
     * @throws PinWrong when this is not it
     * @throws KeyExpired when its certificate does not hold now
     */
    @Transactional
    public void require(Actor actor, Pin pin) {
        open(actor, pin);
    }

    /**
     * The actor's key, opened.
     *
     * @throws KeyMissing when the actor has none
     * @throws KeyLocked after five wrong PINs
     * @throws PinWrong when this is not it
     * @throws KeyExpired when its certificate does not hold now
     */
    DigestSigner open(Actor actor, Pin pin) {
        Kept kept = jdbc.sql("""
                select id, container, place, name, wrong_pins from documents.signing_key
                where holder = ? and removed_at is null
                """).param(actor.key()).query(Kept::of).optional().orElseThrow(KeyMissing::new);
        if (kept.wrongPins() >= TRIES) {
            throw new KeyLocked();
        }
        DigestSigner key = opened(kept, pin);
        requireValid(key.certificates().getFirst(), clock.instant());
        if (kept.wrongPins() > 0) {
            jdbc.sql("update documents.signing_key set wrong_pins = 0 where id = ?")
                    .param(kept.id())
                    .update();
        }
        return key;
    }

    private record Kept(
            long id,
            byte @Nullable [] container,
            @Nullable String place,
            @Nullable String name,
            int wrongPins) {

        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getLong("id"),
                    row.getBytes("container"),
                    row.getString("place"),
                    row.getString("name"),
                    row.getInt("wrong_pins"));
        }
    }

    private DigestSigner opened(Kept kept, Pin pin) {
        byte[] container = kept.container();
        String place = kept.place();
        String name = kept.name();
        try {
            if (container != null) {
                return KeyContainer.open(container, pin);
            }
            if (place != null && name != null) {
                return places.get(place).open(name, pin);
            }
            throw new KeyUnreadable();
        } catch (PinWrong wrong) {
            alone.executeWithoutResult(
                    status -> jdbc.sql("update documents.signing_key set wrong_pins = wrong_pins + 1 where id = ?")
                            .param(kept.id())
                            .update());
            throw wrong;
        }
    }

    private static void requireValid(X509Certificate certificate, Instant now) {
        if (now.isBefore(certificate.getNotBefore().toInstant())
                || now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new KeyExpired();
        }
    }

    private static SigningKey key(ResultSet row, int number) throws SQLException {
        X509Certificate certificate = decoded(row.getBytes("certificate"));
        return new SigningKey(
                row.getLong("id"),
                Names.common(certificate.getSubjectX500Principal()),
                Names.common(certificate.getIssuerX500Principal()),
                serial(certificate),
                instant(certificate.getNotBefore()),
                instant(certificate.getNotAfter()),
                row.getInt("wrong_pins") >= TRIES,
                row.getString("place"));
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }

    private static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException unreadable) {
            throw new KeyUnreadable();
        }
    }

    private static X509Certificate decoded(byte[] bytes) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A certificate that was stored cannot be read", damaged);
        }
    }
}
