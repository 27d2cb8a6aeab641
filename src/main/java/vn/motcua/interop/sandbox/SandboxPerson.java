package vn.motcua.interop.sandbox;

import java.time.LocalDate;

/**
 * An invented person.
 *
 * @param personalId twelve digits
 * @param fullName as on the card
 * @param dateOfBirth day of birth
 * @param gender {@code MALE} or {@code FEMALE}
 * @param permanent place of permanent residence; empty when there is none
 * @param head head of the household
 * @param relationToHead in words
 * @param members how many are in the household
 */
record SandboxPerson(
        String personalId,
        String fullName,
        LocalDate dateOfBirth,
        String gender,
        String permanent,
        String head,
        String relationToHead,
        int members) {}
