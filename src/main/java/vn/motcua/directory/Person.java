package vn.motcua.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citizen.
 *
 * @param id identity
 * @param fullName one field, as on the card
 * @param dateOfBirth day of birth
 * @param gender as on the card
 * @param personalId twelve digits
 * @param phone may be shared within a family
 * @param email for notices
 * @param address street, hamlet, number
 * @param unit commune of residence
 * @param version for optimistic locking
 */
public record Person(
        PersonId id,
        String fullName,
        @Nullable LocalDate dateOfBirth,
        @Nullable Gender gender,
        @Nullable PersonalId personalId,
        @Nullable PhoneNumber phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable UnitId unit,
        long version) {}
