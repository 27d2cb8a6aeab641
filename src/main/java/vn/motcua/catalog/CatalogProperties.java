package vn.motcua.catalog;

import jakarta.validation.constraints.Min;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Defaults for what the published procedures do not say.
 *
 * @param retentionYears how long the papers of a dossier are kept
 * @param retentionYearsByField other periods for fields, by the field's name; 0 is permanently
 * @param secrecy class of secrecy of a dossier's papers
 */
@Validated
@ConfigurationProperties("motcua.catalog")
record CatalogProperties(
        @DefaultValue("10") @Min(1) int retentionYears,
        @DefaultValue Map<String, Integer> retentionYearsByField,
        @DefaultValue("NORMAL") SecrecyClass secrecy) {

    Retention retentionOf(String field) {
        int years = retentionYearsByField.getOrDefault(field, retentionYears);
        return new Retention(years == 0 ? null : years, secrecy);
    }
}
