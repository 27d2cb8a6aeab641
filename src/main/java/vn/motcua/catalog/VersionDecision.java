package vn.motcua.catalog;

import java.time.LocalDate;

/**
 * The decision that publishes a version of a procedure, or retires the procedure.
 *
 * @param number of the decision
 * @param decidedOn day on which it was signed
 * @param from first day on which new dossiers follow it; not before the day it was signed
 */
public record VersionDecision(String number, LocalDate decidedOn, LocalDate from) {

    /** Longest number of a decision, in characters. */
    public static final int LONGEST_NUMBER = 200;

    public VersionDecision {
        if (number.isBlank() || number.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("A decision has a number");
        }
        if (from.isBefore(decidedOn)) {
            throw new IllegalArgumentException("A decision holds from its day on: " + decidedOn + ", " + from);
        }
    }
}
