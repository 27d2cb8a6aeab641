package vn.motcua.accounts;

import java.time.Instant;

/**
 * What became of a file of staff.
 *
 * @param name of the file
 * @param lines rows that were read, without the header and empty ones
 * @param added members of staff taken on
 * @param unchanged rows that say what is known already
 * @param refused rows that were left out; why is in the errors
 */
public record StaffFileReport(
        long id, String name, String by, Instant at, int lines, int added, int unchanged, int refused) {}
