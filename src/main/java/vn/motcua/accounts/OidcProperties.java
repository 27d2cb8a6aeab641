package vn.motcua.accounts;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The identity provider with which citizens may sign in (OpenID Connect).
 *
 * @param issuer address of the provider, as its tokens say it; empty means that there is none
 * @param clientId under which name the provider knows this installation
 * @param clientSecret the secret of that name
 * @param name what people call the provider; on the button
 * @param scopes what is asked for
 * @param levelTwo values of the level's claim that mean level 2 (NĐ 69/2024/NĐ-CP: checked face to face)
 * @param claims where the provider says what
 */
@Validated
@ConfigurationProperties("motcua.accounts.oidc")
record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("VNeID") String name,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue({"2", "02"}) List<String> levelTwo,
        @DefaultValue @Valid Claims claims) {

    OidcProperties {
        scopes = List.copyOf(scopes);
        levelTwo = List.copyOf(levelTwo);
    }

    /**
     * Names of claims.
     *
     * @param personalId personal identification number, twelve digits
     * @param fullName family, middle and given name in one
     * @param birthDate {@code yyyy-MM-dd} or {@code dd/MM/yyyy}
     * @param gender {@code male}, {@code female}, {@code nam}, {@code nữ}
     * @param phone mobile number
     * @param level level of identification
     */
    record Claims(
            @DefaultValue("personal_id") String personalId,
            @DefaultValue("name") String fullName,
            @DefaultValue("birthdate") String birthDate,
            @DefaultValue("gender") String gender,
            @DefaultValue("phone_number") String phone,
            @DefaultValue("identification_level") String level) {}

    boolean isConfigured() {
        return !issuer.isBlank();
    }
}
