package vn.motcua.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.VietnameseText;

/** Videos that show how to file a procedure. Pages read them from the catalog's memory. */
@Service
public class GuidanceVideos {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 120;

    /** The longest that anybody looks at, in minutes. */
    public static final int LONGEST_MINUTES = 120;

    private static final int LONGEST_ADDRESS = 500;

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final ProvinceAdministrator administrator;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuidanceVideos(
            JdbcClient jdbc,
            Procedures procedures,
            ProvinceAdministrator administrator,
            AuditJournal audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.administrator = administrator;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** An address at which a video may be: https, a host, nothing that names a person. */
    public static Optional<URI> address(String typed) {
        try {
            URI address = new URI(typed.strip());
            boolean fit = "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && typed.length() <= LONGEST_ADDRESS;
            return fit ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException unfit) {
            return Optional.empty();
        }
    }

    /**
     * Adds one.
     *
     * @throws AccessRefused unless the actor administers the province
     * @throws ProcedureNotFound when the catalog does not list the code
     * @throws IllegalArgumentException when title, address or length is unfit
     */
    @Transactional
    public void add(ProcedureCode code, String title, URI address, int minutes) {
        Actor actor = administrator.require();
        procedures.get(code);
        String shown = VietnameseText.line(title);
        if (shown.isEmpty()
                || shown.length() > LONGEST_TITLE
                || minutes < 1
                || minutes > LONGEST_MINUTES
                || address(address.toString()).isEmpty()) {
            throw new IllegalArgumentException("Not a video: " + shown + " " + address);
        }
        jdbc.sql("""
                insert into catalog.guidance_video (procedure_code, title, address, minutes, added_at, added_by)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(code.value(), shown, address.toString(), minutes)
                .params(Timestamp.from(clock.instant()), actor.id())
                .update();
        audit.record("catalog.video-added", "procedure", code.value(), address.toString());
        events.publishEvent(new CatalogChanged());
    }

    /**
     * Takes one away; one that is gone already stays gone.
     *
     * @throws AccessRefused unless the actor administers the province
     */
    @Transactional
    public void remove(ProcedureCode code, GuidanceVideoId id) {
        administrator.require();
        jdbc.sql("delete from catalog.guidance_video where id = ? and procedure_code = ? returning address")
                .params(id.value(), code.value())
                .query(String.class)
                .optional()
                .ifPresent(address -> {
                    audit.record("catalog.video-removed", "procedure", code.value(), address);
                    events.publishEvent(new CatalogChanged());
                });
    }
}
