package vn.motcua.interop;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the registry of persons is and how long it is waited for; its API is in docs/registry-sandbox.md.
 *
 * @param baseUrl address without a slash at its end, for example {@code http://localhost:8099}; empty means none
 * @param token sent as bearer token; empty sends none
 * @param connectWithin how long a connection may take
 * @param answerWithin how long a question may take from its beginning to the last byte of its answer
 * @param failures after how many failures in a row nobody asks for a while
 * @param pause how long that is
 */
@Validated
@ConfigurationProperties("motcua.interop.person-registry")
record PersonRegistryProperties(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String token,
        @DefaultValue("1s") Duration connectWithin,
        @DefaultValue("2s") Duration answerWithin,
        @DefaultValue("3") @Min(1) int failures,
        @DefaultValue("30s") Duration pause) {

    boolean isConnected() {
        return !baseUrl.isBlank();
    }
}
