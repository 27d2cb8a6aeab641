package vn.motcua.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.platform.text.VietnameseText;

/** A text as words to compare: with diacritics, and without. {@code i} and {@code y} at the end are one (ký, kí). */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Mn}\\p{Nd}.]+|\\.(?!\\d)|(?<!\\d)\\.");
    private static final Pattern FINAL_Y = Pattern.compile("([bcdđfghjklmnpqrstvx])y(\\p{Mn}*)$");
    private static final Pattern AFTER_VOWEL_TONE = Pattern.compile("(?<=[aeiouy])[sfrxj]");

    /** Words that say that one asks, not for what. They count a little, and never rule a procedure out. */
    private static final Set<String> ASKING = Set.of(
            "lam", "xin", "cho", "con", "em", "be", "toi", "minh", "muon", "can", "o", "tai", "dau", "nhu", "the",
            "nao", "thu", "tuc", "ho", "so", "giay", "to", "va", "de", "ve", "duoc", "bi", "ra", "sao", "gi", "la",
            "cac", "nhung", "di", "voi", "cua", "online", "truc", "tuyen", "hoi", "cach", "nguoi", "ai", "thi", "khi",
            "phai", "bang", "co", "khong");

    private Words() {}

    /** Words with their diacritics, as {@link VietnameseText#spelling} compares them. */
    static List<String> exact(String text) {
        return split(VietnameseText.spelling(text));
    }

    /** Words without diacritics. */
    static List<String> folded(String text) {
        return split(VietnameseText.fold(text));
    }

    static boolean isAsking(String foldedWord) {
        return ASKING.contains(foldedWord);
    }

    /**
     * What was meant when the input method was off: TELEX doubles letters and puts {@code s f r x j w} behind vowels,
     * VNI puts digits. Without diacritics, for a second try when the text as typed found nothing.
     */
    static String withoutKeystrokes(String text) {
        List<String> words = new ArrayList<>();
        for (String word : VietnameseText.fold(text).split(" ", -1)) {
            String letters = word.chars().anyMatch(Character::isLetter) ? word.replaceAll("\\d", "") : word;
            String bare = AFTER_VOWEL_TONE
                    .matcher(letters.replaceAll("(?<=[aou])w", "").replace('w', 'u'))
                    .replaceAll("");
            words.add(bare.replace("aa", "a")
                    .replace("ee", "e")
                    .replace("oo", "o")
                    .replace("dd", "d")
                    .replaceAll("(?<=[aeiouyngcmpth])[sfrxj]$", ""));
        }
        return String.join(" ", words);
    }

    private static List<String> split(String normal) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(normal, -1)) {
            if (!word.isEmpty()) {
                words.add(FINAL_Y.matcher(word).replaceAll("$1i$2"));
            }
        }
        return words;
    }
}
