package vn.motcua.surveys;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.VietnameseText;

/**
 * Tablets and kiosks of a centre, and how people find the service that they rate. The number of a ticket says enough on
 * a device of the centre only: numbers are easily guessed.
 */
@Service
public class RatingDevices {

    /** Hours in which a ticket is rated by its number. */
    private static final Duration BY_NUMBER = Duration.ofHours(4);
    /** How long whoever was served last is asked by the tablet of the counter. */
    private static final Duration LAST = Duration.ofMinutes(10);

    private static final Pattern NUMBER = Pattern.compile("(.*?)(\\d{1,5})");

    private final JdbcClient jdbc;
    private final RatingRepository ratings;
    private final DeskHeads heads;
    private final Agencies agencies;
    private final ObjectProvider<RatedServices> services;
    private final AuditJournal audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RatingDevices(
            JdbcClient jdbc,
            RatingRepository ratings,
            DeskHeads heads,
            Agencies agencies,
            ObjectProvider<RatedServices> services,
            AuditJournal audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.ratings = ratings;
        this.heads = heads;
        this.agencies = agencies;
        this.services = services;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a device into use.
     *
     * @throws NotYourDeskToHead when the actor does not head the desk
     */
    @Transactional
    public RatingDevice add(AgencyId desk, @Nullable Integer counter, Actor actor) {
        heads.require(actor, desk);
        RatingDevice added = jdbc.sql("""
                insert into surveys.device (key, desk, created_at, created_by, counter) values (?, ?, ?, ?, ?) returning *
                """)
                .params(RandomWords.draw(random), desk.value(), Timestamp.from(clock.instant()), actor.name())
                .param(counter)
                .query(this::device)
                .single();
        audit.record("surveys.addDevice", "device", Long.toString(added.id()), null);
        return added;
    }

    /**
     * Puts a device out of use: its address leads nowhere any more.
     *
     * @throws DeviceNotFound when the actor does not head its desk
     */
    @Transactional
    public void end(long id, Actor actor) {
        RatingDevice device =
                list(actor).stream().filter(one -> one.id() == id).findFirst().orElseThrow(DeviceNotFound::new);
        jdbc.sql("update surveys.device set ended_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), device.id())
                .update();
        audit.record("surveys.endDevice", "device", Long.toString(id), null);
    }

    /** The desks that the actor heads. */
    public List<Agency> listDesks(Actor actor) {
        return heads.listDesks(actor);
    }

    /** Those in use at the desks that the actor heads. */
    @Transactional(readOnly = true)
    public List<RatingDevice> list(Actor actor) {
        return jdbc.sql("select * from surveys.device where desk = any (?) and ended_at is null order by id")
                .param(heads.ids(actor))
                .query(this::device)
                .list();
    }

    /** @throws DeviceNotFound when no device in use has this key */
    @Transactional(readOnly = true)
    public RatingDevice get(String key) {
        if (!RandomWords.isOne(key)) {
            throw new DeviceNotFound();
        }
        return jdbc.sql("select * from surveys.device where key = ? and ended_at is null")
                .param(key)
                .query(this::device)
                .optional()
                .orElseThrow(DeviceNotFound::new);
    }

    /** Whom the device's counter served last, as long as that is not rated and only just over. */
    @Transactional(readOnly = true)
    public Optional<Invitation> findLast(RatingDevice device) {
        return device.counter() == null
                ? Optional.empty()
                : ratings.findLast(
                                device.desk(), device.counter(), clock.instant().minus(LAST))
                        .filter(invitation -> !invitation.rated());
    }

    /**
     * The ticket of this number, served lately where the device stands.
     *
     * @param typed {@code a42} means {@code A042}
     * @throws NothingToRate when none was
     */
    @Transactional(readOnly = true)
    public Invitation getTicket(RatingDevice device, String typed) {
        return ratings.findServed(device.desk(), label(typed), clock.instant().minus(BY_NUMBER))
                .orElseThrow(() -> new NothingToRate(shortened(typed)));
    }

    /**
     * What code and key on a slip belong to.
     *
     * @throws NothingToRate when its result was not handed over yet
     * @throws vn.motcua.platform.DomainException when they do not belong together
     */
    public Invitation getByCode(String code, String key) {
        return services.orderedStream()
                .flatMap(room -> room.find(code, key).stream())
                .flatMap(subject -> ratings.find(subject).stream())
                .findFirst()
                .orElseThrow(() -> new NothingToRate(shortened(code)));
    }

    private static String shortened(String typed) {
        String line = VietnameseText.line(typed);
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private static String label(String typed) {
        String plain = VietnameseText.line(typed).toUpperCase(Locale.ROOT).replace(" ", "");
        Matcher parts = NUMBER.matcher(plain);
        return parts.matches() ? parts.group(1) + "%03d".formatted(Integer.parseInt(parts.group(2))) : plain;
    }

    private RatingDevice device(ResultSet row, int number) throws SQLException {
        AgencyId desk = new AgencyId(row.getLong("desk"));
        return new RatingDevice(
                row.getLong("id"),
                row.getString("key"),
                desk,
                agencies.get(desk).name(),
                row.getObject("counter", Integer.class));
    }
}
