package vn.motcua.directory;

import org.jspecify.annotations.Nullable;

/**
 * A civil servant or employee.
 *
 * @param id identity
 * @param code staff number, unique, for example {@code tk.hanh}
 * @param fullName one field, as on the card
 * @param position title shown to citizens: {@code Chuyên viên}
 * @param agency where the person works
 * @param email for notices
 * @param phone for notices
 * @param active false after leaving; the row stays because journals name it
 */
public record StaffMember(
        StaffId id,
        String code,
        String fullName,
        String position,
        AgencyId agency,
        @Nullable String email,
        @Nullable PhoneNumber phone,
        boolean active) {}
