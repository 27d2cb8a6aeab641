package vn.motcua.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in international form, {@code +84905123456}. The operator is not derived from the prefix:
 * numbers are portable.
 */
public record PhoneNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\+[1-9]\\d{7,14}");
    private static final Pattern MOBILE = Pattern.compile("(?:0|\\+?84|0084)([35789]\\d{8})");
    private static final Pattern LANDLINE = Pattern.compile("(?:0|\\+?84|0084)(2\\d{9})");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-()\\u00A0\\u200B]+");

    /** Refuses anything but the international form. */
    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an international telephone number");
        }
    }

    /** Reads a Vietnamese mobile or landline number as people type it. */
    public static Optional<PhoneNumber> parse(String typed) {
        String digits = SEPARATORS.matcher(Digits.plain(typed)).replaceAll("");
        for (Pattern pattern : new Pattern[] {MOBILE, LANDLINE}) {
            var matcher = pattern.matcher(digits);
            if (matcher.matches()) {
                return Optional.of(new PhoneNumber("+84" + matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Whether it can receive a text message. */
    public boolean isMobile() {
        return MOBILE.matcher(value).matches();
    }

    /** As people write it: {@code 0905 123 456}. */
    public String display() {
        if (!isMobile()) {
            return value.startsWith("+84") ? "0" + value.substring(3) : value;
        }
        String digits = "0" + value.substring(3);
        return digits.substring(0, 4) + " " + digits.substring(4, 7) + " " + digits.substring(7);
    }

    /** For logs and screens of others: {@code 0905***456}. */
    public String masked() {
        String digits = value.startsWith("+84") ? "0" + value.substring(3) : value;
        return digits.substring(0, 4) + "***" + digits.substring(digits.length() - 3);
    }

    @Override
    public String toString() {
        return masked();
    }
}
