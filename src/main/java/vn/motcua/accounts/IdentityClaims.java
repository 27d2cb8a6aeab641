package vn.motcua.accounts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Gender;
import vn.motcua.directory.PersonalId;
import vn.motcua.platform.text.VietnameseText;

/** Reads a provider's claims by the names that are configured; what it does not say, or says oddly, is not known. */
@Component
public class IdentityClaims {

    private static final int LONGEST_NAME = 200;
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT));

    private final OidcProperties properties;

    IdentityClaims(OidcProperties properties) {
        this.properties = properties;
    }

    /** @param claims of the identity token and of the provider's answer about the user */
    public ProvenIdentity read(String issuer, String subject, Map<String, Object> claims) {
        OidcProperties.Claims names = properties.claims();
        String level = text(claims, names.level());
        String name = text(claims, names.fullName());
        return new ProvenIdentity(
                issuer,
                subject,
                level != null && properties.levelTwo().contains(level) ? 2 : 1,
                Optional.ofNullable(text(claims, names.personalId()))
                        .flatMap(PersonalId::parse)
                        .map(PersonalId::value)
                        .orElse(null),
                name == null || name.length() > LONGEST_NAME ? "" : name,
                date(text(claims, names.birthDate())),
                gender(text(claims, names.gender())),
                text(claims, names.phone()));
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        Object value = claims.get(name);
        String text =
                value == null ? "" : VietnameseText.nfc(String.valueOf(value)).strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null
                ? null
                : DATES.stream()
                        .flatMap(format -> parse(text, format).stream())
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    private static @Nullable Gender gender(@Nullable String text) {
        return switch (text == null ? "" : VietnameseText.fold(text)) {
            case "male", "nam", "m" -> Gender.MALE;
            case "female", "nu", "f" -> Gender.FEMALE;
            default -> null;
        };
    }
}
