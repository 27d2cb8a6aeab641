package vn.motcua.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.StaffId;

/**
 * Something a person asked for at a counter that the officer did not find in the catalog.
 *
 * @param asker the officer's name
 * @param agency the desk
 * @param citizen name of the person, or null
 * @param contact how to reach them, or null
 * @param taker who works on it, or null
 * @param answerer who answered, or null
 * @param answerCode the procedure that fits; null when there is none or nobody answered yet
 * @param answer what to tell the person; null while nobody answered
 */
public record MissingProcedure(
        MissingProcedureId id,
        State state,
        Instant askedAt,
        StaffId askedBy,
        String asker,
        AgencyId agency,
        String agencyName,
        @Nullable String citizen,
        @Nullable String contact,
        String description,
        @Nullable String taker,
        @Nullable Instant takenAt,
        @Nullable String answerer,
        @Nullable Instant answeredAt,
        @Nullable ProcedureCode answerCode,
        @Nullable String answer) {

    /** How far it is. */
    public enum State {
        /** Nobody looks into it. */
        OPEN,
        /** Somebody does. */
        TAKEN,
        /** The officer was told. */
        ANSWERED
    }
}
