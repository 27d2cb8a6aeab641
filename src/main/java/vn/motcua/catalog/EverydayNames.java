package vn.motcua.catalog;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.VietnameseText;

/** What people of the province call a procedure: the search of every node knows a new name at once. */
@Service
public class EverydayNames {

    /** The longest name, in characters. */
    public static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final CatalogReader reader;
    private final Procedures procedures;
    private final ProvinceAdministrator administrator;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EverydayNames(
            JdbcClient jdbc,
            CatalogReader reader,
            Procedures procedures,
            ProvinceAdministrator administrator,
            AuditJournal audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.procedures = procedures;
        this.administrator = administrator;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Those of one procedure, by name. */
    @Transactional(readOnly = true)
    public List<EverydayName> list(ProcedureCode code) {
        return reader.everydayNames().stream()
                .filter(name -> name.procedure().equals(code))
                .toList();
    }

    /**
     * Adds a name; one that the procedure has already, however it is spelled, changes nothing.
     *
     * @throws AccessRefused unless the actor administers the province
     * @throws ProcedureNotFound when the catalog does not list the code
     * @throws IllegalArgumentException when the name is empty or too long
     */
    @Transactional
    public void add(ProcedureCode code, String typed) {
        Actor actor = administrator.require();
        procedures.get(code);
        String name = VietnameseText.line(typed);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("Not a name: " + name);
        }
        int added = jdbc.sql("""
                insert into catalog.everyday_name (procedure_code, spelling, name, added_at, added_by, author)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(code.value(), VietnameseText.spelling(name), name, Timestamp.from(clock.instant()))
                .params(actor.id(), actor.name())
                .update();
        if (added > 0) {
            audit.record("catalog.named", "procedure", code.value(), name);
            events.publishEvent(new CatalogChanged());
        }
    }

    /**
     * Takes a name away; one that is gone already stays gone.
     *
     * @throws AccessRefused unless the actor administers the province
     */
    @Transactional
    public void remove(ProcedureCode code, EverydayNameId id) {
        administrator.require();
        jdbc.sql("delete from catalog.everyday_name where id = ? and procedure_code = ? returning name")
                .params(id.value(), code.value())
                .query(String.class)
                .optional()
                .ifPresent(name -> {
                    audit.record("catalog.unnamed", "procedure", code.value(), name);
                    events.publishEvent(new CatalogChanged());
                });
    }
}
