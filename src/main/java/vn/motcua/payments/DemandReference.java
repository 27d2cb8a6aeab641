package vn.motcua.payments;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names a demand to whoever pays it: in the address of its page and in the words of a transfer. Ten letters and digits that
 * nobody guesses, none that looks like another.
 */
public record DemandReference(String value) {

    private static final String PREFIX = "MC";
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[" + LETTERS + "]{" + LENGTH + "}");
    /** Looked for at every place, also inside of another that only looks like one. */
    private static final Pattern SOMEWHERE = Pattern.compile("(?=(" + FORM.pattern() + "))");

    /** @throws DemandNotFound when nobody could have been given it */
    public DemandReference {
        if (!FORM.matcher(value).matches()) {
            throw new DemandNotFound();
        }
    }

    /** A new one. */
    static DemandReference draw(SecureRandom random) {
        return new DemandReference(random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining("", PREFIX, "")));
    }

    /** Everything in the words of a transfer that could be one: banks change case, break lines and put words around it. */
    public static Stream<DemandReference> in(String words) {
        Matcher found = SOMEWHERE.matcher(words.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
        return found.results().map(one -> new DemandReference(one.group(1))).distinct();
    }

    @Override
    public String toString() {
        return value;
    }
}
