package vn.motcua.dossiers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person a dossier is for, as declared.
 *
 * @param fullName family, middle and given name in one
 * @param birthDate date of birth
 * @param personalId personal identification number, 12 digits
 * @param phone as typed; normalised where it is used
 * @param email address for messages
 * @param address where they live
 */
public record PersonDetails(
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable String personalId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {}
