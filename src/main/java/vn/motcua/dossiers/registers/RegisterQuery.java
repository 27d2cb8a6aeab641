package vn.motcua.dossiers.registers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.VietnamTime;

/**
 * Which part of the register is asked for.
 *
 * @param from first day of receipt
 * @param to last day of receipt
 * @param field only procedures of this field ("Hộ tịch", "Đất đai"…); null for all
 * @param text part of a code, of the applicant's name or of the procedure's name; null for all
 */
public record RegisterQuery(
        LocalDate from,
        LocalDate to,
        @Nullable String field,
        @Nullable String text) {

    /** @throws IllegalArgumentException when the days are in the wrong order */
    public RegisterQuery {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The register ends before it begins: " + from + " " + to);
        }
    }

    Instant start() {
        return from.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }
}
