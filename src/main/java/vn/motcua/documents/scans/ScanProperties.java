package vn.motcua.documents.scans;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How scans are read.
 *
 * @param tesseract the program that reads them
 * @param language of its model
 * @param longest how long it may take for one page
 */
@Validated
@ConfigurationProperties("motcua.documents.scans")
record ScanProperties(
        @DefaultValue("tesseract") String tesseract,
        @DefaultValue("vie") String language,
        @DefaultValue("60s") Duration longest) {}
