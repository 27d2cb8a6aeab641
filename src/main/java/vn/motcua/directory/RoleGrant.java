package vn.motcua.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role given to a staff member at an agency for a time.
 *
 * @param role what may be done
 * @param agency where, with everything below it
 * @param validFrom first day
 * @param validTo first day after; null while it lasts
 */
public record RoleGrant(
        Role role,
        AgencyId agency,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** A grant that is never in force is refused. */
    public RoleGrant {
        if (validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("A grant must end after it begins: " + validFrom + " - " + validTo);
        }
    }
}
