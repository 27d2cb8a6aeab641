package vn.motcua.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.VietnameseText;

/**
 * What is known of a citizen; only the name is certain.
 *
 * @param fullName one field, as on the card
 * @param dateOfBirth day of birth
 * @param gender as on the card
 * @param personalId twelve digits
 * @param phone may be shared within a family
 * @param email for notices
 * @param address street, hamlet, number
 * @param unit commune of residence
 */
public record NewPerson(
        String fullName,
        @Nullable LocalDate dateOfBirth,
        @Nullable Gender gender,
        @Nullable PersonalId personalId,
        @Nullable PhoneNumber phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable UnitId unit) {

    /** Refuses a blank name; names are kept composed (NFC). */
    public NewPerson {
        if (fullName.isBlank()) {
            throw new IllegalArgumentException("A person has a name");
        }
        fullName = VietnameseText.nfc(fullName).strip();
    }

    /** A person of whom only name and phone are known, as after the first sign-in. */
    public static NewPerson named(String fullName, PhoneNumber phone) {
        return new NewPerson(fullName, null, null, null, phone, null, null, null);
    }
}
