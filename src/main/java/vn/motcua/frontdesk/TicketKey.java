package vn.motcua.frontdesk;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names a ticket to whoever holds it: the address of its page. A hundred bits that nobody guesses. */
public record TicketKey(String value) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final int LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    /** @throws TicketNotFound when nobody could have been given it */
    public TicketKey {
        if (!FORM.matcher(value).matches()) {
            throw new TicketNotFound();
        }
    }

    static TicketKey draw(SecureRandom random) {
        return new TicketKey(random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return value;
    }
}
