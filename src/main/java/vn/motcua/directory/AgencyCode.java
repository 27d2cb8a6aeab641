package vn.motcua.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Identifier code of an agency (QĐ 20/2020/QĐ-TTg) during a period.
 *
 * @param value for example {@code H17.115}
 * @param placeholder true while nobody has confirmed it; screens must say so
 * @param source where it comes from
 * @param validFrom first day
 * @param validTo first day after; null while it lasts
 */
public record AgencyCode(
        String value,
        boolean placeholder,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether the code is in force on the day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
