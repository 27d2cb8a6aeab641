package vn.motcua.notifications;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that hold from a day on.
 *
 * @param id identity; 0 for the words that come with the product
 * @param validFrom first day; null for those
 * @param publishedAt when they were published
 * @param publishedBy by whom
 */
public record WordsVersion(
        long id,
        @Nullable LocalDate validFrom,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        Words words) {}
