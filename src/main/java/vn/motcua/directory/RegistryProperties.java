package vn.motcua.directory;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the registry of persons is used.
 *
 * @param believed how long an answer counts before it is asked for again
 * @param personsADay about how many different numbers a citizen's account may ask within a day; then its questions wait
 *     for the desk, so that nobody tries out whose number it is
 */
@Validated
@ConfigurationProperties("motcua.directory.registry")
record RegistryProperties(
        @DefaultValue("24h") Duration believed,
        @DefaultValue("10") @Min(1) int personsADay) {}
