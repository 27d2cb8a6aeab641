package vn.motcua.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.VietnameseText;

/**
 * What somebody declares about a member of their family.
 *
 * @param relation what they are to the owner
 * @param fullName as on the card or the birth certificate
 * @param dateOfBirth day of birth
 * @param gender as on the card
 * @param personalId twelve digits
 * @param phone their own
 * @param address where they live
 */
public record NewFamilyMember(
        FamilyRelation relation,
        String fullName,
        LocalDate dateOfBirth,
        @Nullable Gender gender,
        @Nullable PersonalId personalId,
        @Nullable PhoneNumber phone,
        @Nullable String address) {

    /** Refuses a blank name; names are kept composed (NFC). */
    public NewFamilyMember {
        if (fullName.isBlank()) {
            throw new IllegalArgumentException("A person has a name");
        }
        fullName = VietnameseText.nfc(fullName).strip();
    }
}
