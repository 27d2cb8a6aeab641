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

    /** The commune that takes part though a department decides, or null. */
    @Nullable
    Agency commune(Agency competent, @Nullable UnitId commune) {
        return competent.kind() != AgencyKind.DEPARTMENT || commune == null
                ? null
                : agencies.findCommuneCommittee(commune)
                        .orElseThrow(() -> new CompetentUnitUnknown(String.valueOf(commune.value())));
    }

    /**
     * The steps of this dossier, each with its unit.
     *
     * @param commune that takes part though another agency decides; null for that of the receiving desk
     */
    List<PlannedStep> plan(
            ProcedureVersion procedure, AgencyId receivedAt, Agency competent, @Nullable AgencyId commune) {
        return procedure.process(withThoseAbove(competent)).stream()
                .flatMap(process -> process.steps().stream())
                .map(step -> new PlannedStep(
                        step.kind(),
                        step.role(),
                        unit(step.unit(), procedure, receivedAt, competent, commune),
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

    private AgencyId unit(
            UnitRule rule,
            ProcedureVersion procedure,
            AgencyId receivedAt,
            Agency competent,
            @Nullable AgencyId commune) {
        return switch (rule.place()) {
            case RECEIVING_CENTRE -> receivedAt;
            case COMPETENT_UNIT -> competent.id();
            case PROVINCIAL_DEPARTMENT ->
                department(Objects.requireNonNull(rule.department())).id();
            case COMPETENT_DIVISION -> division(competent.id(), procedure);
            case COMMUNE -> communeOf(receivedAt, competent, commune);
            case COMMUNE_DIVISION -> division(communeOf(receivedAt, competent, commune), procedure);
        };
    }

    private AgencyId division(AgencyId unit, ProcedureVersion procedure) {
        return agencies.findDivision(unit, function(procedure).name())
                .map(Agency::id)
                .orElse(unit);
    }

    /** A commune that decides takes part as itself. */
    private AgencyId communeOf(AgencyId receivedAt, Agency competent, @Nullable AgencyId commune) {
        if (commune != null) {
            return commune;
        }
        UnitId unit = competent.kind() == AgencyKind.DEPARTMENT
                ? agencies.get(receivedAt).adminUnit()
                : competent.adminUnit();
        return unit == null
                ? competent.id()
                : agencies.findCommuneCommittee(unit).map(Agency::id).orElse(competent.id());
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
