package vn.motcua.directory.spi;

import java.time.LocalDate;
import vn.motcua.directory.PersonalId;

/**
 * Whom the registry is asked about. It answers only about somebody whose name and day of birth are known.
 *
 * @param number personal number
 * @param fullName as declared
 * @param dateOfBirth as declared
 * @param purpose what the answer is for; the registry keeps it
 */
public record PersonQuestion(PersonalId number, String fullName, LocalDate dateOfBirth, String purpose) {}
