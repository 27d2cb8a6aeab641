package vn.motcua.directory.spi;

import java.time.LocalDate;
import vn.motcua.directory.Gender;

/**
 * Who somebody is.
 *
 * @param fullName as on the card
 * @param dateOfBirth day of birth
 * @param gender as on the card
 */
public record RegisteredIdentity(String fullName, LocalDate dateOfBirth, Gender gender) {}
