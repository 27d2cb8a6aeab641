package vn.motcua.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.PersonalId;
import vn.motcua.platform.text.VietnameseText;

/**
 * Whom a paper is about: by the number, or else by name and year of birth (NĐ 118/2025 Art. 19.2).
 *
 * @param number personal number, twelve digits, or null; what is none becomes null
 * @param fullName as declared
 * @param dateOfBirth as declared, or null
 */
public record PaperOwner(
        @Nullable String number, String fullName, @Nullable LocalDate dateOfBirth) {

    /** Reads the number however it was typed. */
    public PaperOwner {
        number = number == null
                ? null
                : PersonalId.parse(number).map(PersonalId::value).orElse(null);
    }

    /** Whether both are one person, as far as is known of them. */
    public boolean isSame(PaperOwner other) {
        if (!VietnameseText.fold(fullName).equals(VietnameseText.fold(other.fullName()))) {
            return false;
        }
        if (number != null && other.number() != null) {
            return number.equals(other.number());
        }
        return dateOfBirth != null
                && other.dateOfBirth() != null
                && dateOfBirth.getYear() == other.dateOfBirth().getYear();
    }
}
