package vn.motcua.directory;

import org.jspecify.annotations.Nullable;

/**
 * A staff member who begins.
 *
 * @param code staff number, unique
 * @param fullName one field, as on the card
 * @param position title shown to citizens
 * @param agency where the person works
 * @param email for notices
 * @param phone for notices
 */
public record NewStaffMember(
        String code,
        String fullName,
        String position,
        AgencyId agency,
        @Nullable String email,
        @Nullable PhoneNumber phone) {

    /** Refuses a blank number or name. */
    public NewStaffMember {
        if (code.isBlank() || fullName.isBlank()) {
            throw new IllegalArgumentException("A staff member has a number and a name");
        }
    }
}
