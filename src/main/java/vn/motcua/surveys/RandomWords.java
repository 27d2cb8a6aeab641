package vn.motcua.surveys;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a hundred random bits, without letters that look alike. */
final class RandomWords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final int LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private RandomWords() {}

    static boolean isOne(String value) {
        return FORM.matcher(value).matches();
    }

    static String draw(SecureRandom random) {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
