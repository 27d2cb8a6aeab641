package vn.motcua.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffMembers;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.UnitRule;

/**
 * Whether somebody is there for every step: a rule that leads to nobody would hide dossiers from everyone. A rule that
 * leads to many units is wrong when none of them has anybody, and worth a word when some have not.
 */
@Component
class ProcessCoverage {

    private static final int NAMED = 3;

    private final Agencies agencies;
    private final StaffMembers staff;

    ProcessCoverage(Agencies agencies, StaffMembers staff) {
        this.agencies = agencies;
        this.staff = staff;
    }

    /**
     * @param function which body of a commune is competent for the procedure
     * @param agency the agency that works so; null for all of them
     */
    List<ProcessProblem> check(List<ProcessLine> lines, CompetentFunction function, @Nullable AgencyId agency) {
        List<ProcessProblem> problems = new ArrayList<>();
        Map<Role, Set<AgencyId>> holders = new EnumMap<>(Role.class);
        for (int i = 0; i < lines.size(); i++) {
            ProcessLine line = lines.get(i);
            Optional<UnitRule> rule = line.readUnit();
            Optional<Role> role = line.readRole();
            if (rule.isEmpty()) {
                continue;
            }
            List<Agency> units = units(rule.get(), lines, function, agency);
            if (units.isEmpty()) {
                problems.add(ProcessProblem.mistake(
                        i + 1,
                        "unit",
                        "unknownUnit",
                        i + 1,
                        String.valueOf(rule.get().department())));
            } else if (role.isPresent()) {
                Set<AgencyId> held = holders.computeIfAbsent(role.get(), staff::listAgenciesWithRole);
                about(i + 1, role.get(), units, held).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<ProcessProblem> about(int line, Role role, List<Agency> units, Set<AgencyId> held) {
        List<Agency> without =
                units.stream().filter(unit -> !isCovered(unit, held)).toList();
        if (without.isEmpty()) {
            return Optional.empty();
        }
        String names = without.stream().limit(NAMED).map(Agency::name).collect(Collectors.joining(", "));
        String key = without.size() > NAMED ? "nobodyMany" : "nobody";
        boolean some = without.size() < units.size();
        return Optional.of(new ProcessProblem(
                line,
                "unit",
                some ? key + "Some" : key,
                List.of(line, role.name(), names, without.size() - NAMED, units.size()),
                some));
    }

    /** A role in a unit counts in every unit below it. */
    private boolean isCovered(Agency unit, Set<AgencyId> held) {
        for (AgencyId next = unit.id(); next != null; next = agencies.get(next).parent()) {
            if (held.contains(next)) {
                return true;
            }
        }
        return false;
    }

    private List<Agency> units(
            UnitRule rule, List<ProcessLine> lines, CompetentFunction function, @Nullable AgencyId agency) {
        return switch (rule.place()) {
            case PROVINCIAL_DEPARTMENT ->
                agencies.findDepartment(String.valueOf(rule.department())).stream()
                        .toList();
            case RECEIVING_CENTRE -> agencies.listCentres();
            case COMPETENT_UNIT -> competent(lines, function, agency).toList();
            case COMPETENT_DIVISION ->
                competent(lines, function, agency)
                        .map(unit -> division(unit, function))
                        .toList();
            case COMMUNE -> committees(agency).toList();
            case COMMUNE_DIVISION ->
                committees(agency).map(unit -> division(unit, function)).toList();
        };
    }

    private Stream<Agency> competent(List<ProcessLine> lines, CompetentFunction function, @Nullable AgencyId agency) {
        Optional<String> department = lines.stream()
                .filter(line ->
                        line.readKind().filter(StepKind.APPROVE_SIGN::equals).isPresent())
                .flatMap(line -> line.readUnit().stream())
                .flatMap(rule -> Optional.ofNullable(rule.department()).stream())
                .findFirst();
        if (department.isPresent()) {
            return agencies.findDepartment(department.get()).stream();
        }
        return committees(agency).map(committee -> switch (function) {
            case COMMUNE_POLICE -> childOfKind(committee, AgencyKind.COMMUNE_POLICE);
            case COMMUNE_MILITARY -> childOfKind(committee, AgencyKind.COMMUNE_MILITARY);
            case OFFICE, ECONOMY, CULTURE_SOCIETY, DEPARTMENT -> committee;
        });
    }

    private Stream<Agency> committees(@Nullable AgencyId agency) {
        return agency == null ? agencies.listCommuneCommittees().stream() : Stream.of(agencies.get(agency));
    }

    private Agency division(Agency unit, CompetentFunction function) {
        return agencies.findDivision(unit.id(), function.name()).orElse(unit);
    }

    private Agency childOfKind(Agency committee, AgencyKind kind) {
        return agencies.listChildren(committee.id()).stream()
                .filter(child -> child.kind() == kind)
                .findFirst()
                .orElse(committee);
    }
}
