package vn.motcua.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Personal identification number (số định danh cá nhân, on the CCCD): twelve digits without check digit
 * (NĐ 137/2015/NĐ-CP art. 13). An unknown province prefix is legal: numbers issued before the mergers stay.
 */
public record PersonalId(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{12}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-\\u00A0\\u200B]+");

    /** Refuses anything but twelve digits. */
    public PersonalId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A personal number has twelve digits");
        }
    }

    /** Reads what a person typed: spaces, dots, dashes and full-width digits are tolerated. */
    public static Optional<PersonalId> parse(String typed) {
        String digits = SEPARATORS.matcher(Digits.plain(typed)).replaceAll("");
        return SHAPE.matcher(digits).matches() ? Optional.of(new PersonalId(digits)) : Optional.empty();
    }

    /** For logs and slips: {@code 048******999}; the full number discloses province, sex and birth year. */
    public String masked() {
        return value.substring(0, 3) + "******" + value.substring(9);
    }

    @Override
    public String toString() {
        return masked();
    }
}
