package vn.motcua.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.VietnameseText;

/**
 * Whom the registry of persons is asked about: all three have to agree with it.
 *
 * @param number personal number
 * @param fullName as declared, in one spelling
 * @param dateOfBirth as declared
 */
public record RegistryQuery(PersonalId number, String fullName, LocalDate dateOfBirth) {

    /** Names are composed (NFC), with single spaces. */
    public RegistryQuery {
        fullName = VietnameseText.line(VietnameseText.nfc(fullName)).strip();
    }

    /** One about whoever declared this; empty when something is missing, so that nothing can be asked. */
    public static Optional<RegistryQuery> of(
            @Nullable String number, @Nullable String fullName, @Nullable LocalDate dateOfBirth) {
        if (number == null || fullName == null || fullName.isBlank() || dateOfBirth == null) {
            return Optional.empty();
        }
        return PersonalId.parse(number).map(known -> new RegistryQuery(known, fullName, dateOfBirth));
    }
}
