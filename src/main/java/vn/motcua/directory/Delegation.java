package vn.motcua.directory;

import java.time.LocalDate;

/**
 * A role exercised for a colleague during an absence; it always ends.
 *
 * @param from who is absent
 * @param to who stands in
 * @param role which role
 * @param agency where
 * @param reason why, for the journal
 * @param validFrom first day
 * @param validTo first day after
 */
public record Delegation(
        StaffId from, StaffId to, Role role, AgencyId agency, String reason, LocalDate validFrom, LocalDate validTo) {

    /** Refuses a delegation to oneself or one that is never in force. */
    public Delegation {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Nobody delegates to himself");
        }
        if (!validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("A delegation must end after it begins");
        }
    }
}
