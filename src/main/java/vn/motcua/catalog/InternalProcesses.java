package vn.motcua.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.LegalTime;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/**
 * The internal processes of the province (NĐ 118/2025 Art. 36.5, 38.1d): drafted by administrators, published with
 * the number and day of the decision, immutable since. New dossiers follow the version in force; a dossier that was
 * opened before keeps its steps.
 */
@Service
public class InternalProcesses {

    private final ProcessRepository processes;
    private final ProcessCoverage coverage;
    private final CatalogContents contents;
    private final Agencies agencies;
    private final CurrentActor currentActor;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InternalProcesses(
            ProcessRepository processes,
            ProcessCoverage coverage,
            CatalogContents contents,
            Agencies agencies,
            CurrentActor currentActor,
            AuditJournal audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.processes = processes;
        this.coverage = coverage;
        this.contents = contents;
        this.agencies = agencies;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Every version of a procedure's process, drafts too, newest first; not the one that came with the procedure. */
    public List<ProcessVersion> list(ProcedureCode code) {
        return processes.list(code);
    }

    /** Every draft of every procedure. */
    public List<ProcessVersion> listDrafts() {
        return processes.listDrafts();
    }

    /** @throws ProcessVersionNotFound when there is none */
    public ProcessVersion get(ProcessVersionId id) {
        return processes.find(id).orElseThrow(() -> new ProcessVersionNotFound(id.value()));
    }

    /** The lines by which an agency works on the day: the province's, or those that came with the procedure. */
    public List<ProcessLine> linesInForce(ProcedureCode code, @Nullable AgencyId agency, LocalDate day) {
        return contents.index()
                .findCurrent(code, day)
                .map(version -> ProcessVersion.nearest(
                                version.processes(), agency == null ? List.of() : List.of(agency))
                        .map(ProcessVersion::lines)
                        .orElseGet(() -> linesOf(version.shippedSteps())))
                .orElse(List.of());
    }

    /** The lines that came with the procedure. */
    public List<ProcessLine> shippedLines(ProcedureCode code) {
        List<ProcedureVersion> versions = contents.index().versionsOf(code);
        return versions.isEmpty() ? List.of() : linesOf(versions.getLast().shippedSteps());
    }

    private static List<ProcessLine> linesOf(List<ProcessStep> steps) {
        return steps.stream().map(ProcessLine::of).toList();
    }

    /** The version in force for the agency on the day; empty while the one that came with the procedure counts. */
    public Optional<ProcessVersion> findInForce(ProcedureCode code, @Nullable AgencyId agency, LocalDate day) {
        return contents.index()
                .findCurrent(code, day)
                .flatMap(version ->
                        ProcessVersion.nearest(version.processes(), agency == null ? List.of() : List.of(agency)));
    }

    /**
     * Begins a draft; where one is open already, that one goes on.
     *
     * @param agency the agency it is for; null for all of them
     * @param lines to begin with
     * @throws AccessRefused unless the actor administers the province
     * @throws ProcedureNotFound when the catalog does not list the code
     */
    @Transactional
    public ProcessVersionId draft(ProcedureCode code, @Nullable AgencyId agency, List<ProcessLine> lines) {
        Actor actor = administrator();
        if (contents.index().find(code).isEmpty()) {
            throw new ProcedureNotFound(code);
        }
        if (agency != null) {
            agencies.get(agency);
        }
        processes.lockProcedure(code);
        return processes.list(code).stream()
                .filter(version -> version.isDraft() && Objects.equals(version.agency(), agency))
                .map(ProcessVersion::id)
                .findFirst()
                .orElseGet(() -> {
                    audit.record("process.drafted", "procedure", code.value(), null);
                    return processes.insert(code, agency, lines, actor);
                });
    }

    /**
     * Keeps a draft as it was typed, with its mistakes.
     *
     * @param revision the one that was shown
     * @throws ProcessDraftStale when somebody else changed or published it since
     */
    @Transactional
    public void save(ProcessVersionId id, int revision, List<ProcessLine> lines) {
        Actor actor = administrator();
        ProcessVersion draft = lockDraft(id, revision);
        if (!draft.lines().equals(lines)) {
            processes.update(id, lines, actor);
        }
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(ProcessVersionId id) {
        administrator();
        ProcessVersion draft = processes.lock(id).orElseThrow(() -> new ProcessVersionNotFound(id.value()));
        if (!draft.isDraft()) {
            throw stale(draft);
        }
        processes.delete(id);
        audit.record("process.discarded", "procedure", draft.procedure().value(), String.valueOf(draft.number()));
    }

    /**
     * Publishes a draft. Dossiers opened from the first day on follow it; those opened before keep their steps.
     *
     * @param revision the one that was shown
     * @throws ProcessNotReady when something is wrong with it
     * @throws ProcessDraftStale when somebody else changed or published it since
     */
    @Transactional
    public void publish(ProcessVersionId id, int revision, String decision, LocalDate decidedOn, LocalDate validFrom) {
        Actor actor = administrator();
        ProcessVersion draft = lockDraft(id, revision);
        long mistakes =
                check(draft).stream().filter(problem -> !problem.warning()).count();
        if (mistakes > 0) {
            throw new ProcessNotReady((int) mistakes);
        }
        processes.publish(id, decision, decidedOn, validFrom, actor);
        audit.record("process.published", "procedure", draft.procedure().value(), decision);
        events.publishEvent(new CatalogChanged());
    }

    /** What is wrong with a version, and what is worth a word. */
    public List<ProcessProblem> check(ProcessVersion version) {
        return check(version.procedure(), version.agency(), version.lines());
    }

    /** What is wrong with lines, and what is worth a word, as a process of the procedure. */
    public List<ProcessProblem> check(ProcedureCode code, @Nullable AgencyId agency, List<ProcessLine> lines) {
        LegalTime time = contents.index()
                .findCurrent(code, VietnamTime.dateOf(clock.instant()))
                .flatMap(ProcedureVersion::legalTime)
                .orElse(null);
        CompetentFunction function = contents.index()
                .find(code)
                .flatMap(procedure -> Optional.ofNullable(procedure.competence()))
                .map(Competence::function)
                .orElse(CompetentFunction.OFFICE);
        List<ProcessProblem> problems = new ArrayList<>(ProcessRules.check(lines, time));
        problems.addAll(coverage.check(lines, function, agency));
        return problems;
    }

    private ProcessVersion lockDraft(ProcessVersionId id, int revision) {
        ProcessVersion draft = processes.lock(id).orElseThrow(() -> new ProcessVersionNotFound(id.value()));
        if (!draft.isDraft() || draft.revision() != revision) {
            throw stale(draft);
        }
        return draft;
    }

    private static ProcessDraftStale stale(ProcessVersion version) {
        return new ProcessDraftStale(version.changer(), VietnamTime.dateTime(version.changedAt()));
    }

    /** @throws AccessRefused unless the actor administers the province */
    Actor administrator() {
        Actor actor = currentActor.get();
        long province = agencies.getProvincialCommittee().id().value();
        if (!actor.grants().contains(new Actor.Grant(Role.ADMINISTRATOR.name(), province))) {
            throw new AccessRefused();
        }
        return actor;
    }
}
