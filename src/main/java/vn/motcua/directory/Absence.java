package vn.motcua.directory;

import java.time.LocalDate;

/**
 * A member of staff is away.
 *
 * @param id identity; 0 before it is recorded
 * @param staff who
 * @param reason why, for colleagues and the journal
 * @param validFrom first day away
 * @param validTo first day back
 */
public record Absence(long id, StaffId staff, String reason, LocalDate validFrom, LocalDate validTo) {

    /** Refuses an absence that ends before it begins. */
    public Absence {
        if (!validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("An absence must end after it begins");
        }
    }
}
