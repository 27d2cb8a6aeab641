package vn.motcua.surveys;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of ratings.
 *
 * @param openDays days in which a service can be rated
 * @param contactDays days after which a phone left for calling back is removed at the latest
 * @param keptDays days after which nothing leads from a rating to its service and officer any more
 * @param least ratings without which no figure is published
 */
@Validated
@ConfigurationProperties("motcua.surveys")
record SurveyProperties(
        @DefaultValue("30") @Min(1) int openDays,
        @DefaultValue("90") @Min(1) int contactDays,
        @DefaultValue("365") @Min(31) int keptDays,
        @DefaultValue("5") @Min(2) int least) {}
