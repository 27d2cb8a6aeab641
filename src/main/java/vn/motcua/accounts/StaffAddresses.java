package vn.motcua.accounts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.directory.PhoneNumber;

/** What may be the number, the e-mail address, the mobile telephone and the days of a member of staff. */
public final class StaffAddresses {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");
    private static final Pattern EMAIL = Pattern.compile("[!-?A-~]{1,64}@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+");
    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2199;

    private StaffAddresses() {}

    /** Whether it can be a number and login: small letters, digits, dot, hyphen, underscore. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** Whether a letter could be sent there. */
    public static boolean isEmail(String typed) {
        return typed.length() <= LONGEST && EMAIL.matcher(typed).matches();
    }

    /** Whether roles can begin or end on it: slips of the keyboard are in other centuries. */
    public static boolean isUsualDay(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** The mobile telephone; a first zero that a spreadsheet took away is put back. */
    public static Optional<PhoneNumber> mobile(String typed) {
        return PhoneNumber.parse(typed).or(() -> PhoneNumber.parse("0" + typed)).filter(PhoneNumber::isMobile);
    }
}
