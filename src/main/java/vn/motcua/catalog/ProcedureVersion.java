package vn.motcua.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.directory.AgencyId;
import vn.motcua.workflow.ProcessTemplate;
import vn.motcua.workflow.StepKind;

/**
 * A published version of a procedure, under the province's decision that counts for it. Immutable: a dossier keeps the
 * version (and the decision) it was opened under.
 *
 * @param publication who published it and how
 * @param validFrom first day on which new dossiers are opened under it
 * @param nationalPeriod time by national law
 * @param reconciled whether its papers agree with the national portal line by line
 * @param immediate whether its result may be given at once (NĐ 118/2025 Art. 17.4)
 * @param components every line as published; see {@link #checklist()}
 * @param nationalFees fees by national law; see {@link #fees()}
 * @param shippedSteps the internal process that came with it
 * @param overlay the province's decision applied, or null
 * @param processes internal processes of the province that are in force, at most one for each agency and one for all
 * @param retirement why nobody may file it, or null while people may
 */
public record ProcedureVersion(
        ProcedureVersionId id,
        int number,
        Procedure procedure,
        Publication publication,
        LocalDate validFrom,
        LegalPeriod nationalPeriod,
        OnlineLevel onlineLevel,
        Mark onlineLevelMark,
        boolean reconciled,
        ClockPolicy clockPolicy,
        Retention retention,
        boolean immediate,
        ProcedureContent content,
        List<Component> components,
        List<Fee> nationalFees,
        List<ProcessStep> shippedSteps,
        @Nullable LocalOverlay overlay,
        List<ProcessVersion> processes,
        @Nullable Retirement retirement) {

    /** Copies the lists. */
    public ProcedureVersion {
        components = List.copyOf(components);
        nationalFees = List.copyOf(nationalFees);
        shippedSteps = List.copyOf(shippedSteps);
        processes = List.copyOf(processes);
    }

    /** Code of the procedure. */
    public ProcedureCode code() {
        return procedure.code();
    }

    /** Official name. */
    public String name() {
        return procedure.name();
    }

    /** Short name for citizens. */
    public String title() {
        return procedure.title();
    }

    /** "Hộ tịch", "Đất đai"… */
    public String field() {
        return procedure.field();
    }

    /** The time that is promised: the province's shorter one, or the law's; empty when there is no fixed time. */
    public Optional<LegalTime> legalTime() {
        return Optional.ofNullable(
                overlay != null && overlay.legalTime() != null ? overlay.legalTime() : nationalPeriod.time());
    }

    /** What is paid: by the province's decision, or the nation's. */
    public List<Fee> fees() {
        return overlay != null && overlay.fees() != null ? overlay.fees() : nationalFees;
    }

    /** What is paid when the dossier comes by this channel. */
    public List<Fee> fees(Channel channel) {
        return fees().stream().filter(fee -> fee.channel() == channel).toList();
    }

    /** The lines a person may be asked for: no remarks, nothing twice. */
    public List<Component> checklist() {
        return components.stream().filter(Component::isChecklistItem).toList();
    }

    /** The lines of one group; null gives those that belong to no group. */
    public List<Component> checklist(@Nullable String caseName) {
        return checklist().stream()
                .filter(component -> Objects.equals(component.caseName(), caseName))
                .toList();
    }

    /** Who works on it, or empty when unknown. */
    public Optional<Competence> competence() {
        return Optional.ofNullable(procedure.competence());
    }

    /** The steps of the internal process that counts for every agency without one of its own. */
    public List<ProcessStep> processSteps() {
        return ProcessVersion.nearest(processes, List.of())
                .map(ProcessVersion::steps)
                .orElse(shippedSteps);
    }

    /** The internal process that counts for every agency without one of its own; empty when it has no steps. */
    public Optional<ProcessTemplate> process() {
        return process(List.of());
    }

    /**
     * The internal process by which an agency works; empty when it has no steps.
     *
     * @param nearestFirst the agency that decides, then those above it
     */
    public Optional<ProcessTemplate> process(List<AgencyId> nearestFirst) {
        Optional<ProcessVersion> local = ProcessVersion.nearest(processes, nearestFirst);
        List<ProcessStep> steps = local.map(ProcessVersion::steps).orElse(shippedSteps);
        String id = code() + local.map(version -> "-qt" + version.number()).orElse("-v" + number);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProcessTemplate(
                        id,
                        name(),
                        steps.stream().map(ProcessStep::toTemplateStep).toList()));
    }

    /** Whether it has to be said which commune it is about: to find who decides, or where a step is done. */
    public boolean asksForCommune() {
        return processSteps().stream()
                        .noneMatch(step -> step.kind() == StepKind.APPROVE_SIGN
                                && step.unitRule().department() != null)
                || processSteps().stream().anyMatch(step -> step.unitRule().isAtCommune());
    }

    /** Whether the province offers the procedure; it does unless it decided otherwise, or retired it. */
    public boolean isOffered() {
        return retirement == null && (overlay == null || overlay.published());
    }

    /** Whether a citizen may file it online: checked against the portal, with an online channel, and ours. */
    public boolean fileableOnline() {
        return reconciled && onlineLevel != OnlineLevel.NONE && procedure.otherAgency() == null && isOffered();
    }

    /** How far the catalog can be trusted for it. */
    public ProcedureStatus status() {
        return reconciled ? ProcedureStatus.RECONCILED : ProcedureStatus.UNRECONCILED;
    }

    /** The same version under another decision of the province, or under none. */
    ProcedureVersion under(@Nullable LocalOverlay decision) {
        return under(decision, processes, retirement);
    }

    /** The same version under what the province decided. */
    ProcedureVersion under(
            @Nullable LocalOverlay decision, List<ProcessVersion> inForce, @Nullable Retirement retired) {
        return new ProcedureVersion(
                id,
                number,
                procedure,
                publication,
                validFrom,
                nationalPeriod,
                onlineLevel,
                onlineLevelMark,
                reconciled,
                clockPolicy,
                retention,
                immediate,
                content,
                components,
                nationalFees,
                shippedSteps,
                decision,
                inForce,
                retired);
    }
}
