package vn.motcua.directory;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom this installation serves.
 *
 * @param province code of the province: 48 Đà Nẵng, 22 Quảng Ninh
 */
@Validated
@ConfigurationProperties("motcua.directory")
record DirectoryProperties(
        @DefaultValue("48") @Pattern(regexp = "\\d{2}") String province) {}
