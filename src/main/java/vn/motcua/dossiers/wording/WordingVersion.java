package vn.motcua.dossiers.wording;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words of a form that hold from a day on.
 *
 * @param id identity; 0 for the words that come with the product
 * @param validFrom first day; null for those that come with the product
 * @param decision the decision they rest on; empty for those
 * @param publishedAt when they were published
 * @param publishedBy by whom
 */
public record WordingVersion(
        long id,
        @Nullable LocalDate validFrom,
        String decision,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        Wording wording) {}
