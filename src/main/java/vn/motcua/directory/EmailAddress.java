package vn.motcua.directory;

import java.util.regex.Pattern;

/** What may be the address of a mailbox; whether letters arrive there only its owner can prove. */
public final class EmailAddress {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]{2,}");

    private EmailAddress() {}

    /** Whether it has the shape of one. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }
}
