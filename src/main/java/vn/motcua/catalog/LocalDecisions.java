package vn.motcua.catalog;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.calendar.LegalTime;
import vn.motcua.directory.AdminUnits;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Role;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** What the province decides about procedures: shorter times, fees, whether it offers them. Kept as history. */
@Service
public class LocalDecisions {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CatalogContents contents;
    private final AdminUnits units;
    private final Agencies agencies;
    private final CurrentActor currentActor;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LocalDecisions(
            JdbcClient jdbc,
            ObjectMapper json,
            CatalogContents contents,
            AdminUnits units,
            Agencies agencies,
            CurrentActor currentActor,
            AuditJournal audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.contents = contents;
        this.units = units;
        this.agencies = agencies;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Every decision about a procedure, oldest first. */
    public List<LocalOverlay> list(ProcedureCode code) {
        return contents.index().overlaysOf(code);
    }

    /**
     * Decides about a procedure, from the day named on. Running dossiers keep what they were opened under.
     *
     * @throws AccessRefused unless the actor administers the province
     * @throws ProcedureNotFound when the catalog does not list the code
     * @throws LongerThanTheLaw when the time is not shorter than the law's, or cannot be compared with it
     */
    @Transactional
    public void decide(ProcedureCode code, NewDecision decision) {
        Actor actor = administrator();
        if (contents.index().find(code).isEmpty()) {
            throw new ProcedureNotFound(code);
        }
        LegalTime time = decision.legalTime();
        if (time != null && !isWithinTheLaw(code, time)) {
            throw new LongerThanTheLaw(code);
        }
        jdbc.sql("""
                insert into catalog.local_overlay (procedure_id, province, number, published, legal_amount, legal_unit,
                    fees, decision, valid_from, valid_to, created_at, created_by)
                select p.id, :province,
                    1 + (select count(*) from catalog.local_overlay o
                         where o.procedure_id = p.id and o.province = :province),
                    :published, :amount, :unit, cast(:fees as jsonb), :decision, :from, :to, :now, :actor
                from catalog.procedure p where p.code = :code
                """)
                .param("code", code.value())
                .param("province", units.getHomeProvince().code())
                .param("published", decision.published())
                .param("amount", time == null ? null : time.amount(), Types.INTEGER)
                .param("unit", time == null ? null : time.unit().name(), Types.VARCHAR)
                .param("fees", decision.fees() == null ? null : json.writeValueAsString(decision.fees()), Types.VARCHAR)
                .param("decision", decision.decision())
                .param("from", decision.validFrom())
                .param("to", decision.validTo(), Types.DATE)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor.key())
                .update();
        audit.record("catalog.decided", "procedure", code.value(), decision.decision());
        events.publishEvent(new CatalogChanged());
    }

    /**
     * Loads the shipped procedures again; only what changed becomes a further version.
     *
     * @throws AccessRefused unless the actor administers the province
     */
    public void reloadReferenceData() {
        administrator();
        contents.reload();
        audit.record("catalog.reloaded", "catalog", "reference", null);
    }

    private boolean isWithinTheLaw(ProcedureCode code, LegalTime time) {
        List<ProcedureVersion> versions = contents.index().versionsOf(code);
        LegalTime law =
                versions.isEmpty() ? null : versions.getLast().nationalPeriod().time();
        return law != null && isWithin(time, law);
    }

    /**
     * Whether the first is never longer than the second, whatever the calendar holds. Days of the calendar are never
     * longer than as many working days; the reverse is not so, because days off lie between. A working day has eight
     * hours.
     */
    static boolean isWithin(LegalTime time, LegalTime law) {
        return switch (time.unit()) {
            case SAME_DAY ->
                switch (law.unit()) {
                    case SAME_DAY, WORKING_DAY, CALENDAR_DAY, MONTH -> true;
                    case HOUR -> law.amount() >= 8;
                };
            case HOUR ->
                switch (law.unit()) {
                    case HOUR -> time.amount() <= law.amount();
                    case WORKING_DAY -> time.amount() <= law.amount() * 8;
                    case SAME_DAY, CALENDAR_DAY, MONTH -> false;
                };
            case WORKING_DAY ->
                switch (law.unit()) {
                    case WORKING_DAY -> time.amount() <= law.amount();
                    case HOUR -> time.amount() * 8 <= law.amount();
                    case SAME_DAY, CALENDAR_DAY, MONTH -> false;
                };
            case CALENDAR_DAY ->
                switch (law.unit()) {
                    case CALENDAR_DAY, WORKING_DAY -> time.amount() <= law.amount();
                    case MONTH -> time.amount() <= law.amount() * 28;
                    case SAME_DAY, HOUR -> false;
                };
            case MONTH ->
                switch (law.unit()) {
                    case MONTH -> time.amount() <= law.amount();
                    case CALENDAR_DAY, WORKING_DAY -> time.amount() * 31 <= law.amount();
                    case SAME_DAY, HOUR -> false;
                };
        };
    }

    private Actor administrator() {
        Actor actor = currentActor.get();
        long province = agencies.getProvincialCommittee().id().value();
        if (!actor.grants().contains(new Actor.Grant(Role.ADMINISTRATOR.name(), province))) {
            throw new AccessRefused();
        }
        return actor;
    }
}
