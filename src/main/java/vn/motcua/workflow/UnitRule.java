package vn.motcua.workflow;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Where a step of a template is done; the unit itself is found when a subject starts.
 *
 * @param place which unit, seen from the subject
 * @param department name of the province's department, or its identifier code such as {@code H17.04}; null for the
 *     other places
 */
public record UnitRule(Place place, @Nullable String department) {

    /** The kinds of unit that a template knows. */
    public enum Place {
        /** The desk that received. */
        RECEIVING_CENTRE,
        /** The agency that decides. */
        COMPETENT_UNIT,
        /** The division of that agency that is competent for the matter. */
        COMPETENT_DIVISION,
        /** The committee of the commune that the matter is about, where another agency decides. */
        COMMUNE,
        /** The division of that committee that is competent for the matter. */
        COMMUNE_DIVISION,
        /** A department of the province, by name or identifier code. */
        PROVINCIAL_DEPARTMENT
    }

    public UnitRule {
        if ((place == Place.PROVINCIAL_DEPARTMENT) != (department != null && !department.isBlank())) {
            throw new IllegalArgumentException("A department has a name, another unit has none: " + place);
        }
    }

    /** Whether the unit depends on the commune that the matter is about, whoever decides. */
    public boolean isAtCommune() {
        return place == Place.COMMUNE || place == Place.COMMUNE_DIVISION;
    }

    /** Reads {@link #text()}. */
    public static UnitRule of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new UnitRule(Place.valueOf(text), null)
                : new UnitRule(Place.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** As files and tables write it, for example {@code PROVINCIAL_DEPARTMENT:Sở Tư pháp}. */
    @JsonValue
    public String text() {
        return department == null ? place.name() : place + ":" + department;
    }

    @Override
    public String toString() {
        return text();
    }
}
