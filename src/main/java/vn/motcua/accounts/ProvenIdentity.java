package vn.motcua.accounts;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Gender;

/**
 * What an identity provider says of the person who signed in there.
 *
 * @param issuer the provider
 * @param subject its own name for the person, stable
 * @param level level of identification, 1 or 2 (NĐ 69/2024/NĐ-CP)
 * @param personalId twelve digits; only believed at level 2
 * @param fullName as on the card
 * @param birthDate day of birth
 * @param gender as on the card
 * @param phone as the provider writes it
 */
public record ProvenIdentity(
        String issuer,
        String subject,
        int level,
        @Nullable String personalId,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        @Nullable String phone)
        implements Serializable {}
