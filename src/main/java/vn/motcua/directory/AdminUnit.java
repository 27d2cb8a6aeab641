package vn.motcua.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit (đơn vị hành chính) as it is, or was, during one period.
 *
 * @param id the unit, the same through changes of name, type and code
 * @param level level of administration
 * @param type kind during this period
 * @param code official code during this period; empty for the one area that never had a code
 * @param name name without the type: {@code Thanh Khê}
 * @param parent the unit directly above it; null for a province
 * @param province the province it lies in; itself for a province
 * @param validFrom first day of the period; null when it began before our records
 * @param validTo first day after the period; null while it lasts
 */
public record AdminUnit(
        UnitId id,
        UnitLevel level,
        UnitType type,
        String code,
        String name,
        @Nullable UnitId parent,
        UnitId province,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** With the type in front: {@code Phường Thanh Khê}. */
    public String fullName() {
        return type.fullName(name);
    }

    /** As inside a sentence: {@code phường Thanh Khê}. */
    public String nameInSentence() {
        return type.nameInSentence(name);
    }

    /** Whether this period covers the day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }
}
