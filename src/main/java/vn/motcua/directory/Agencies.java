package vn.motcua.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The agencies of the home province: committees, departments, divisions, centres with their counters. A desk is
 * a place that receives citizens: a commune's own service centre, or a branch of the province's one centre where
 * communes have none (NĐ 118/2025/NĐ-CP art. 7). Callers need not know which.
 */
@Service
public class Agencies {

    private final DirectoryContents contents;

    Agencies(DirectoryContents contents) {
        this.contents = contents;
    }

    /**
     * The agency.
     *
     * @throws AgencyNotFound when no agency has this id
     */
    public Agency get(AgencyId id) {
        return index().get(id);
    }

    /** Where the agency is; empty when not known. */
    public Optional<String> findAddress(AgencyId id) {
        return index().address(id);
    }

    /**
     * Identifier code of the agency on a day, for example {@code H17.115}.
     *
     * @throws AgencyNotFound when it has none on that day
     */
    public String codeOf(AgencyId id, LocalDate day) {
        return index().code(id, day).orElseThrow(() -> new AgencyNotFound(id)).value();
    }

    /**
     * Identifier code that a desk bears on a day: its own, or that of the agency it belongs to.
     *
     * @throws AgencyNotFound when none of them has one
     */
    public String codeOfDesk(AgencyId desk, LocalDate day) {
        return listAbove(desk).stream()
                .flatMap(agency -> index().code(agency, day).stream())
                .findFirst()
                .orElseThrow(() -> new AgencyNotFound(desk))
                .value();
    }

    /** The agency of the province that bears this identifier code on a day. It looks through all of them. */
    public Optional<Agency> findByCode(String code, LocalDate day) {
        return listWithin(getProvincialCommittee().id()).stream()
                .filter(agency -> index().code(agency, day)
                        .filter(known -> known.value().equalsIgnoreCase(code))
                        .isPresent())
                .findFirst()
                .map(this::get);
    }

    /** All codes the agency had, has or will have, oldest first; placeholders are marked. */
    public List<AgencyCode> listCodes(AgencyId id) {
        return index().codes(id);
    }

    /** The committee of the province. */
    public Agency getProvincialCommittee() {
        return index().provincialCommittee().orElseThrow(contents::unknownProvince);
    }

    /** The committee of a commune of the home province; empty for a unit elsewhere or one that ended. */
    public Optional<Agency> findCommuneCommittee(UnitId unit) {
        return index().committee(unit);
    }

    /**
     * The desk that receives for an agency: the centre, or branch, of its commune; the provincial centre for the
     * provincial committee and its departments.
     *
     * @throws AgencyNotFound when the agency has no desk
     */
    public Agency centreOf(AgencyId committee) {
        UnitId unit = get(committee).adminUnit();
        return index().desk(unit).orElseThrow(() -> new AgencyNotFound(committee));
    }

    /** The body of a committee that answers for a field: one of {@link DivisionFunction}. */
    public Optional<Agency> findDivision(AgencyId committee, String function) {
        return index().children(committee).stream()
                .filter(agency -> function.equals(agency.function()))
                .findFirst();
    }

    /**
     * A department by its name, a usual other name or a code it bears: {@code Sở Tư pháp}, {@code Công an tỉnh},
     * {@code H17.01}.
     */
    public Optional<Agency> findDepartment(String name) {
        return index().department(name);
    }

    /** All departments of the province. */
    public List<Agency> listDepartments() {
        return index().list(agency -> agency.kind() == AgencyKind.DEPARTMENT);
    }

    /** All desks: the provincial centre first, then commune centres or branches; no reception points. */
    public List<Agency> listCentres() {
        return index().list(agency -> agency.kind() == AgencyKind.SERVICE_CENTRE || agency.kind() == AgencyKind.BRANCH);
    }

    /** The committees of all communes, by the code of the commune. */
    public List<Agency> listCommuneCommittees() {
        return index().list(agency -> agency.kind() == AgencyKind.COMMUNE_COMMITTEE);
    }

    /** The agencies directly below one. */
    public List<Agency> listChildren(AgencyId parent) {
        return index().children(parent);
    }

    /** Whether {@code inner} is {@code outer} or lies anywhere below it. */
    public boolean isWithin(AgencyId inner, AgencyId outer) {
        return index().isWithin(inner, outer);
    }

    /** The agency itself and everything below it: the scope of a grant there, for use in SQL. */
    public List<AgencyId> listWithin(AgencyId outer) {
        return index().within(outer);
    }

    /** The agency itself and everything above it, nearest first: where a grant reaches it. */
    public List<AgencyId> listAbove(AgencyId inner) {
        return index().above(inner);
    }

    /** The counters of a centre, branch or reception point, by number. */
    public List<Counter> listCounters(AgencyId desk) {
        return index().counters(desk);
    }

    private AgencyIndex index() {
        return contents.agencies();
    }
}
