package vn.motcua.catalog;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.Actor;

/** Ends procedures by decision: nobody may file them any more, open dossiers go on. */
@Service
public class Retirements {

    private final ProcedureDraftRepository drafts;
    private final CatalogContents contents;
    private final ProvinceAdministrator administrator;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retirements(
            ProcedureDraftRepository drafts,
            CatalogContents contents,
            ProvinceAdministrator administrator,
            AuditJournal audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.contents = contents;
        this.administrator = administrator;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Retires a procedure.
     *
     * @param successor the procedure that takes its place, or null
     * @throws ProcedureNotFound when the catalog does not list the code
     * @throws ProcedureNotConfigured when it has no version that could be filed
     * @throws SuccessorUnfit when the successor cannot be filed on that day, or is the procedure itself
     * @throws DecisionTooLate when it would begin before today
     * @throws vn.motcua.platform.security.AccessRefused unless the actor administers the province
     */
    @Transactional
    public void retire(ProcedureCode code, VersionDecision decision, @Nullable ProcedureCode successor) {
        Actor actor = administrator.require();
        CatalogIndex index = contents.index();
        if (index.find(code).isEmpty()) {
            throw new ProcedureNotFound(code);
        }
        if (index.versionsOf(code).isEmpty()) {
            throw new ProcedureNotConfigured(code);
        }
        LocalDate today = VietnamTime.dateOf(clock.instant());
        if (decision.from().isBefore(today)) {
            throw new DecisionTooLate(today);
        }
        if (successor != null) {
            boolean fit = !successor.equals(code)
                    && index.findCurrent(successor, decision.from())
                            .map(ProcedureVersion::isOffered)
                            .orElse(false);
            if (!fit) {
                throw new SuccessorUnfit(successor);
            }
        }
        drafts.lockAll();
        drafts.retire(code, new Retirement(decision.number(), decision.decidedOn(), decision.from(), successor), actor);
        audit.record("procedure.retired", ProcedureDrafts.SUBJECT, code.value(), decision.number());
        events.publishEvent(new CatalogChanged());
    }
}
