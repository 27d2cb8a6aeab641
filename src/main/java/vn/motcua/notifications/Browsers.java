package vn.motcua.notifications;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.notifications.push.BrowserKeys;
import vn.motcua.notifications.push.SubscriptionInvalid;
import vn.motcua.notifications.push.Vapid;
import vn.motcua.platform.text.VietnameseText;

/** Which browsers show notes to whom. */
@Component
public class Browsers {

    private static final int LONGEST_ENDPOINT = 1_000;
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 10;
    private static final String ADDRESS = "browser:";

    private final JdbcClient jdbc;
    private final PushProperties properties;
    private final NotificationProperties notifications;
    private final Clock clock;
    private volatile @Nullable Vapid vapid;

    Browsers(JdbcClient jdbc, PushProperties properties, NotificationProperties notifications, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** A browser with what is needed to write to it. */
    record Addressee(long id, URI endpoint, BrowserKeys keys) {}

    /** Our public key: browsers subscribe for notes signed by it alone. */
    @Transactional
    public String publicKey() {
        return vapid().publicKey();
    }

    /** Made once, by whichever node needs it first. */
    Vapid vapid() {
        Vapid known = vapid;
        if (known == null) {
            Vapid.Keys fresh = Vapid.Keys.make();
            jdbc.sql("""
                    insert into notifications.push_key (secret, point, created_at) values (?, ?, ?)
                    on conflict do nothing
                    """)
                    .params(fresh.secret(), fresh.point(), Timestamp.from(clock.instant()))
                    .update();
            Vapid.Keys kept = jdbc.sql("select secret, point from notifications.push_key")
                    .query((row, number) -> new Vapid.Keys(row.getBytes(1), row.getBytes(2)))
                    .single();
            known = new Vapid(kept, notifications.site());
            vapid = known;
        }
        return known;
    }

    /**
     * From now on this browser shows notes to this person, and to nobody else.
     *
     * @param name what the browser says it is
     * @throws SubscriptionInvalid when its push service is none we know, or its keys are none
     */
    @Transactional
    public void allow(Recipient owner, String endpoint, String p256dh, String auth, String name) {
        URI address = known(endpoint).orElseThrow(SubscriptionInvalid::new);
        BrowserKeys keys = BrowserKeys.parse(p256dh, auth);
        String line = VietnameseText.line(name);
        jdbc.sql("""
                insert into notifications.browser (owner_kind, owner_id, endpoint, p256dh, auth, name, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (endpoint) do update
                set owner_kind = excluded.owner_kind, owner_id = excluded.owner_id, p256dh = excluded.p256dh,
                    auth = excluded.auth, name = excluded.name, created_at = excluded.created_at
                """)
                .params(owner.kind().name(), owner.id(), address.toString(), keys.p256dh(), keys.auth())
                .params(line.substring(0, Math.min(LONGEST_NAME, line.length())), Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                delete from notifications.browser where owner_kind = ? and owner_id = ? and id not in (
                    select id from notifications.browser where owner_kind = ? and owner_id = ? order by id desc limit ?)
                """)
                .params(owner.kind().name(), owner.id(), owner.kind().name(), owner.id(), MOST)
                .update();
    }

    /** The browsers of a person, the latest first. */
    @Transactional(readOnly = true)
    public List<Browser> list(Recipient owner) {
        return jdbc.sql("""
                        select id, name, created_at from notifications.browser
                        where owner_kind = ? and owner_id = ? order by id desc
                        """)
                .params(owner.kind().name(), owner.id())
                .query((row, number) -> new Browser(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** This browser of this person shows no more notes; another's is left alone. */
    @Transactional
    public void forget(Recipient owner, long browser) {
        jdbc.sql("delete from notifications.browser where owner_kind = ? and owner_id = ? and id = ?")
                .params(owner.kind().name(), owner.id(), browser)
                .update();
    }

    /** Its push service says that it is gone. */
    void gone(long browser) {
        jdbc.sql("delete from notifications.browser where id = ?")
                .param(browser)
                .update();
    }

    /** How a browser is named in the outbox. */
    static String address(long browser) {
        return ADDRESS + browser;
    }

    Optional<Addressee> find(String address) {
        if (!address.startsWith(ADDRESS)) {
            return Optional.empty();
        }
        return jdbc.sql("select id, endpoint, p256dh, auth from notifications.browser where id = ?")
                .param(Long.valueOf(address.substring(ADDRESS.length())))
                .query((row, number) -> new Addressee(
                        row.getLong(1),
                        URI.create(row.getString(2)),
                        new BrowserKeys(row.getBytes(3), row.getBytes(4))))
                .optional();
    }

    /** The address of a push service that we know; a browser of somebody hostile may name any other machine. */
    private Optional<URI> known(String endpoint) {
        try {
            URI address = new URI(endpoint.strip());
            String host = address.getHost();
            if (host == null || address.getRawUserInfo() != null || endpoint.length() > LONGEST_ENDPOINT) {
                return Optional.empty();
            }
            String origin = address.getScheme() + "://" + address.getRawAuthority();
            boolean plain = "https".equals(address.getScheme()) && address.getPort() < 0;
            String name = host.toLowerCase(Locale.ROOT);
            boolean service = properties.services().stream()
                    .anyMatch(one -> one.contains("://")
                            ? one.equals(origin)
                            : plain && (name.equals(one) || name.endsWith("." + one)));
            return service ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
