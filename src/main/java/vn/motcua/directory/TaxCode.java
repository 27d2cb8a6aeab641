package vn.motcua.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tax code of an organisation (mã số thuế): ten digits of which the last is a check digit, and three more for a branch.
 * The first two are the tax authority's own list and say nothing about the province.
 */
public record TaxCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{10})(?:-(\\d{3}))?");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-\\u00A0\\u200B]+");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    /** Refuses anything but an issued number, {@code 0312687878} or {@code 0312687878-001}. */
    public TaxCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a tax code");
        }
    }

    /** Reads what a person typed: spaces, dots and dashes are tolerated. */
    public static Optional<TaxCode> parse(String typed) {
        String digits = SEPARATORS.matcher(Digits.plain(typed)).replaceAll("");
        String written = digits.length() == 13 ? digits.substring(0, 10) + "-" + digits.substring(10) : digits;
        return isValid(written) ? Optional.of(new TaxCode(written)) : Optional.empty();
    }

    /**
     * Whether the tenth digit follows from the nine before it (Circular 86/2024/TT-BTC, Art. 5).
     *
     * @param digits ten of them or more
     */
    public static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return 10 - sum % 11 == digits.charAt(9) - '0';
    }

    private static boolean isValid(String value) {
        var matcher = SHAPE.matcher(value);
        if (!matcher.matches()) {
            return false;
        }
        String stem = matcher.group(1);
        return hasCheckDigit(stem) && !stem.startsWith("0000000", 2) && !"000".equals(matcher.group(2));
    }

    @Override
    public String toString() {
        return value;
    }
}
