package vn.motcua.surveys;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.VietnameseText;

/** What people write in several lines. */
final class TypedWords {

    /** Letters of what officers write. */
    static final int MOST = 2000;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private TypedWords() {}

    /** Without what cannot be kept or seen; null when nothing is left. */
    static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String words =
                CONTROLS.matcher(VietnameseText.nfc(typed)).replaceAll("").strip();
        return words.isEmpty() ? null : words;
    }

    /** The same for an officer, who keeps it short. */
    static @Nullable String ofOfficer(@Nullable String typed) {
        String words = of(typed);
        if (words != null && words.length() > MOST) {
            throw new WordsTooLong(MOST);
        }
        return words;
    }
}
