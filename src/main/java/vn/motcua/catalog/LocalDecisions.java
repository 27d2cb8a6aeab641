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
    private final CatalogReader reader;
    private final Promises promises;
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
            CatalogReader reader,
            Promises promises,
            AdminUnits units,
            Agencies agencies,
            CurrentActor currentActor,
            AuditJournal audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.contents = contents;
        this.reader = reader;
        this.promises = promises;
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
     * @throws NoTimeToShorten when the law fixes no time for it
     * @throws LongerThanTheLaw when the time would end later than the law's for some receipt
     */
    @Transactional
    public void decide(ProcedureCode code, NewDecision decision) {
        Actor actor = administrator();
        if (contents.index().find(code).isEmpty()) {
            throw new ProcedureNotFound(code);
        }
        if (decision.change() instanceof LocalChange.Offer offer && offer.legalTime() != null) {
            checkAgainstTheLaw(code, offer.legalTime());
        }
        // Decisions about one procedure are taken one after the other.
        jdbc.sql("select id from catalog.procedure where code = :code for update")
                .param("code", code.value())
                .query(Long.class)
                .single();
        for (OverlayTerms terms : OverlayTerms.of(decision, reader.overlaysOf(code))) {
            insert(code, decision.decision(), terms, actor);
        }
        audit.record("catalog.decided", "procedure", code.value(), decision.decision());
        events.publishEvent(new CatalogChanged());
    }

    private void insert(ProcedureCode code, String decision, OverlayTerms terms, Actor actor) {
        LegalTime time = terms.legalTime();
        jdbc.sql("""
                insert into catalog.local_overlay (procedure_id, province, number, published, legal_amount, legal_unit,
                    legal_then, fees, decision, valid_from, valid_to, created_at, created_by)
                select p.id, :province,
                    1 + (select count(*) from catalog.local_overlay o
                         where o.procedure_id = p.id and o.province = :province),
                    :published, :amount, :unit, :then, cast(:fees as jsonb), :decision, :from, :to, :now, :actor
                from catalog.procedure p where p.code = :code
                """)
                .param("code", code.value())
                .param("province", units.getHomeProvince().code())
                .param("published", terms.published())
                .param("amount", time == null ? null : time.amount(), Types.INTEGER)
                .param("unit", time == null ? null : time.unit().name(), Types.VARCHAR)
                .param("then", time == null ? null : time.rest(), Types.VARCHAR)
                .param("fees", terms.fees() == null ? null : json.writeValueAsString(terms.fees()), Types.VARCHAR)
                .param("decision", decision)
                .param("from", terms.from())
                .param("to", terms.to(), Types.DATE)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor.key())
                .update();
    }

    private void checkAgainstTheLaw(ProcedureCode code, LegalTime time) {
        List<ProcedureVersion> versions = contents.index().versionsOf(code);
        LegalTime law =
                versions.isEmpty() ? null : versions.getLast().nationalPeriod().time();
        if (law == null) {
            throw new NoTimeToShorten(code);
        }
        promises.findLonger(time, law).ifPresent(example -> {
            throw new LongerThanTheLaw(example);
        });
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
