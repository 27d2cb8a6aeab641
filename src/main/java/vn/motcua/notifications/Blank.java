package vn.motcua.notifications;

import java.util.regex.Pattern;

/**
 * What is filled into the words of a notice.
 *
 * @param word as it is typed between braces: {@code maHoSo}
 * @param example a value to preview with
 */
public record Blank(String word, String example) {

    private static final Pattern WORD = Pattern.compile("[a-zA-Z]+");

    public Blank {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("A blank is named by letters: " + word);
        }
    }

    /** As it is typed: {@code {maHoSo}}. */
    public String typed() {
        return "{" + word + "}";
    }
}
