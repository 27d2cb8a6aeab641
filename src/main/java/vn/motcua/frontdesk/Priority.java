package vn.motcua.frontdesk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.text.VietnameseText;

/**
 * Who goes before others (NĐ 118/2025/NĐ-CP Art. 13.2b: counters for the elderly, pregnant women and disabled people;
 * people of merit by the ordinance on them).
 */
public enum Priority {
    /** 75 years or more. */
    ELDERLY("nguoi cao tuoi", "cao tuoi", "elder", "senior", "old"),
    DISABLED("nguoi khuyet tat", "khuyet tat", "disability"),
    PREGNANT("phu nu mang thai", "mang thai", "co thai", "pregnancy"),
    /** Người có công. */
    MERIT("nguoi co cong", "co cong", "people of merit", "veteran"),
    /** Somebody else whom the desk lets go first; the reason is not said. */
    OTHER("true", "1", "yes", "priority", "uu tien", "high");

    private static final List<String> NONE = List.of(
            "", "none", "no", "false", "0", "null", "normal", "ordinary", "regular", "standard", "khong", "thuong");

    /** Other words for it, each between bars. */
    private final String words;

    Priority(String... words) {
        this.words = "|" + String.join("|", words) + "|";
    }

    /**
     * Reads a word; nothing, {@code none} or {@code false} mean no priority.
     *
     * @throws PriorityUnknown when it is none
     */
    public static @Nullable Priority parse(@Nullable String word) {
        String folded = word == null
                ? ""
                : VietnameseText.fold(word.strip()).replace('_', ' ').replace('-', ' ');
        if (NONE.contains(folded)) {
            return null;
        }
        Optional<Priority> known = Arrays.stream(values())
                .filter(priority ->
                        priority.name().equalsIgnoreCase(folded) || priority.words.contains("|" + folded + "|"))
                .findFirst();
        return known.orElseThrow(() -> new PriorityUnknown(word == null ? "" : word));
    }
}
