package vn.motcua.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom a citizen files.
 *
 * @param id identity
 * @param owner who added them
 * @param relation what they are to the owner
 * @param fullName as on the card or the birth certificate
 * @param dateOfBirth day of birth
 * @param gender as on the card
 * @param personalId twelve digits
 * @param phone their own
 * @param address where they live
 * @param person their own account, if they have one
 * @param state what is known of the relation
 * @param createdAt when they were added
 */
public record FamilyMember(
        long id,
        PersonId owner,
        FamilyRelation relation,
        String fullName,
        LocalDate dateOfBirth,
        @Nullable Gender gender,
        @Nullable PersonalId personalId,
        @Nullable PhoneNumber phone,
        @Nullable String address,
        @Nullable PersonId person,
        State state,
        Instant createdAt) {

    /** What is known of a relation. */
    public enum State {
        /** The owner says so; nobody has verified it. */
        DECLARED,
        /** The member says so too, with their own account. */
        CONFIRMED,
        /** The member does not want it: nothing may be filed for them. */
        REFUSED
    }
}
