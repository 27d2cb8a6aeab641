package vn.motcua.documents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where files are kept and what is taken.
 *
 * @param folder folder of the files; all nodes see the same one
 * @param maxFileSize the largest file taken from a person
 * @param uploadLifetime how long an unfinished upload is kept after its last byte
 * @param maxOpenUploads how many uploads one actor may have begun and not finished
 * @param scanFolder where scanners put their files, in a folder for each unit; null when none is watched
 */
@Validated
@ConfigurationProperties("motcua.documents")
record DocumentProperties(
        @DefaultValue("var/files") Path folder,
        @DefaultValue("25MB") DataSize maxFileSize,
        @DefaultValue("24h") Duration uploadLifetime,
        @DefaultValue("50") @Min(1) @Max(1000) int maxOpenUploads,
        @Nullable Path scanFolder) {}
