package vn.motcua.dossiers;

import java.time.Duration;
import java.util.List;
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
import vn.motcua.directory.Role;
import vn.motcua.directory.UnitId;
import vn.motcua.workflow.PlannedStep;
import vn.motcua.workflow.StepKind;

/** Finds who decides, and turns the process of a procedure into steps at real units. */
@Component
class Routing {

    private static final String DEPARTMENT = "PROVINCIAL_DEPARTMENT:";

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
            if (step.kind().equals(StepKind.APPROVE_SIGN.name())
                    && step.unitRule().startsWith(DEPARTMENT)) {
                return department(step.unitRule());
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
                .noneMatch(step -> step.kind().equals(StepKind.APPROVE_SIGN.name())
                        && step.unitRule().startsWith(DEPARTMENT));
    }

    /** The steps of this dossier, each with its unit. */
    List<PlannedStep> plan(ProcedureVersion procedure, AgencyId receivedAt, Agency competent) {
        return procedure.processSteps().stream()
                .map(step -> new PlannedStep(
                        StepKind.valueOf(step.kind()),
                        Role.valueOf(step.role()),
                        unit(step.unitRule(), procedure, receivedAt, competent),
                        budget(step),
                        step.note()))
                .toList();
    }

    private static CompetentFunction function(ProcedureVersion procedure) {
        return procedure.competence().map(Competence::function).orElse(CompetentFunction.OFFICE);
    }

    private static Duration budget(ProcessStep step) {
        return step.hours() == null
                ? Duration.ZERO
                : Duration.ofMinutes(Math.round(step.hours().doubleValue() * 60));
    }

    private AgencyId unit(String rule, ProcedureVersion procedure, AgencyId receivedAt, Agency competent) {
        if (rule.startsWith(DEPARTMENT)) {
            return department(rule).id();
        }
        return switch (rule) {
            case "RECEIVING_CENTRE" -> receivedAt;
            case "COMPETENT_DIVISION" ->
                agencies.findDivision(competent.id(), function(procedure).name())
                        .map(Agency::id)
                        .orElse(competent.id());
            default -> competent.id();
        };
    }

    private Agency department(String rule) {
        String name = rule.substring(DEPARTMENT.length());
        return agencies.findDepartment(name).orElseThrow(() -> new CompetentUnitUnknown(name));
    }

    private Agency childOfKind(Agency committee, AgencyKind kind) {
        return agencies.listChildren(committee.id()).stream()
                .filter(child -> child.kind() == kind)
                .findFirst()
                .orElse(committee);
    }
}
