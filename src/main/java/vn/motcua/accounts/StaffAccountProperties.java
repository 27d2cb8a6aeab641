package vn.motcua.accounts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the accounts of staff.
 *
 * @param secondFactor who cannot sign in without a second factor
 * @param secondFactorFrom from which day; null from the start
 * @param invitationLife how long a link that sets a password holds
 * @param signInLife how long the second step of a sign-in may take
 * @param keyFolder folder of the key that seals the secrets of second factors
 * @param origins addresses from which passkeys are taken, {@code https://mot.cua}; empty takes that of the request
 */
@Validated
@ConfigurationProperties("motcua.accounts.staff")
record StaffAccountProperties(
        @DefaultValue("NOBODY") Compulsory secondFactor,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate secondFactorFrom,

        @DefaultValue("72h") Duration invitationLife,
        @DefaultValue("10m") Duration signInLife,
        @DefaultValue("var/keys") Path keyFolder,
        @DefaultValue List<String> origins) {

    /** Who must have a second factor. */
    enum Compulsory {
        NOBODY,
        /** Administrators and leaders, whose accounts open most. */
        LEADERS,
        EVERYBODY
    }
}
