package vn.motcua.dossiers;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Competence;
import vn.motcua.catalog.CompetentFunction;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.ProcessStep;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.UnitId;
import vn.motcua.workflow.PlannedStep;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.UnitRule;

/** Finds who decides, and turns the process of a procedure into steps at real units. */
@Component
class Routing {

    private final Agencies agencies;

    Routing(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * The agency that decides.
     *
     * @throws CompetentUnitUnknown when the commune is not of this province or none was named
     */
    Agency competent(ProcedureVersion procedure, @Nullable UnitId commune) {
        for (ProcessStep step : procedure.processSteps()) {
            String department = step.unitRule().department();
            if (step.kind() == StepKind.APPROVE_SIGN && department != null) {
                return department(department);
            }
        }
        if (commune == null) {
            throw new CompetentUnitUnknown("");
        }
        Agency committee = agencies.findCommuneCommittee(commune)
                .orElseThrow(() -> new CompetentUnitUnknown(String.valueOf(commune.value())));
        return switch (function(procedure)) {
            case COMMUNE_POLICE -> childOfKind(committee, AgencyKind.COMMUNE_POLICE);
            case COMMUNE_MILITARY -> childOfKind(committee, AgencyKind.COMMUNE_MILITARY);
            case OFFICE, ECONOMY, CULTURE_SOCIETY, DEPARTMENT -> committee;
        };
    }

    /** Whether the place decides who is competent; otherwise a department of the province is. */
    static boolean dependsOnCommune(ProcedureVersion procedure) {
        return procedure.processSteps().stream()
                .noneMatch(step ->
                        step.kind() == StepKind.APPROVE_SIGN && step.unitRule().department() != null);
    }

    /** The steps of this dossier, each with its unit. */
    List<PlannedStep> plan(ProcedureVersion procedure, AgencyId receivedAt, Agency competent) {
        return procedure.process(withThoseAbove(competent)).stream()
                .flatMap(process -> process.steps().stream())
                .map(step -> new PlannedStep(
                        step.kind(),
                        step.role(),
                        unit(step.unit(), procedure, receivedAt, competent),
                        step.budget() == null ? Duration.ZERO : step.budget(),
                        step.group()))
                .toList();
    }

    /** An agency may work by a process of its own, and the police of a commune by its committee's. */
    private List<AgencyId> withThoseAbove(Agency agency) {
        return Stream.iterate(
                        agency.id(), Objects::nonNull, id -> agencies.get(id).parent())
                .toList();
    }

    private static CompetentFunction function(ProcedureVersion procedure) {
        return procedure.competence().map(Competence::function).orElse(CompetentFunction.OFFICE);
    }

    private AgencyId unit(UnitRule rule, ProcedureVersion procedure, AgencyId receivedAt, Agency competent) {
        return switch (rule.place()) {
            case RECEIVING_CENTRE -> receivedAt;
            case COMPETENT_UNIT -> competent.id();
            case PROVINCIAL_DEPARTMENT ->
                department(Objects.requireNonNull(rule.department())).id();
            case COMPETENT_DIVISION ->
                agencies.findDivision(competent.id(), function(procedure).name())
                        .map(Agency::id)
                        .orElse(competent.id());
        };
    }

    private Agency department(String name) {
        return agencies.findDepartment(name).orElseThrow(() -> new CompetentUnitUnknown(name));
    }

    private Agency childOfKind(Agency committee, AgencyKind kind) {
        return agencies.listChildren(committee.id()).stream()
                .filter(child -> child.kind() == kind)
                .findFirst()
                .orElse(committee);
    }
}
