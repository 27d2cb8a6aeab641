package vn.motcua.directory;

import org.jspecify.annotations.Nullable;

/**
 * A body that receives, handles or decides.
 *
 * @param id identity
 * @param kind part it plays
 * @param name full name: {@code Ủy ban nhân dân phường Thanh Khê}
 * @param parent the agency directly above it; null for the provincial committee
 * @param adminUnit the unit it serves
 * @param function field of a division: one of the constants of {@link DivisionFunction}
 */
public record Agency(
        AgencyId id,
        AgencyKind kind,
        String name,
        @Nullable AgencyId parent,
        @Nullable UnitId adminUnit,
        @Nullable String function) {

    /** Whether citizens are received here. */
    public boolean isDesk() {
        return switch (kind) {
            case SERVICE_CENTRE, BRANCH, RECEPTION_POINT -> true;
            case PROVINCIAL_COMMITTEE, DEPARTMENT, COMMUNE_COMMITTEE, DIVISION, COMMUNE_POLICE, COMMUNE_MILITARY ->
                false;
        };
    }
}
