package vn.motcua.dossiers.registers.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the periodic reports.
 *
 * @param firstDay day of the month on which months, quarters and years of reports begin: the 15th of the month before
 *     (Decree 09/2019/NĐ-CP Art. 12); 1 for calendar months
 */
@Validated
@ConfigurationProperties("motcua.reports")
record ReportProperties(@DefaultValue("15") @Min(1) @Max(28) int firstDay) {}
