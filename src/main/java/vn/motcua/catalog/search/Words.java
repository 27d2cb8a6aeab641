package vn.motcua.catalog.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.platform.text.VietnameseText;

/** A text as words to compare: with diacritics, without, and by sound. {@code i} and {@code y} at the end are one. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Mn}\\p{Nd}.]+|\\.(?!\\d)|(?<!\\d)\\.");
    private static final Pattern FINAL_Y = Pattern.compile("([bcdđfghjklmnpqrstvx])y(\\p{Mn}*)$");

    /** What sounds alike, in the order in which it is replaced. */
    private static final Map<Pattern, String> ALIKE = alike(
            "^(gi(?=[aeou])|r|v|d)",
            "d",
            "^(tr|ch)",
            "c",
            "^x",
            "s",
            "^l",
            "n",
            "^(k|q)",
            "c",
            "(ng|nh)$",
            "n",
            "(ch|c)$",
            "t",
            "y$",
            "i");

    /** Words that say that one asks, not for what. They count a little. */
    private static final Set<String> ASKING = Set.copyOf(exact("""
            làm xin cho em bé tôi tui mình muốn cần ở tại đâu như thế nào thủ tục hồ sơ giấy tờ và để về được bị ra sao gì
            là các những đi với của online trực tuyến hỏi cách người ai thì khi phải bằng có không hông hổng rồi giờ đây
            vậy mới đang còn con trên ạ ơi xã phường ủy ban hướng dẫn qua hay một này do chỗ bên cái luôn cũng đã sẽ nó
            """));

    /** The same without diacritics, but for those that may mean something: sơ and sổ, hồ and hộ. */
    private static final Set<String> ASKING_FOLDED = Set.copyOf(folded("""
            lam xin cho em be toi tui minh muon can o tai dau nhu the nao thu tuc giay to va de ve duoc bi ra sao gi la cac
            nhung di voi cua online truc tuyen hoi cach nguoi ai thi khi phai bang co khong hong roi gio day vay dang
            con tren a oi xa phuong huong dan qua hay nay do
            """));

    private Words() {}

    /** Words with their diacritics, as {@link VietnameseText#spelling} compares them. */
    static List<String> exact(String text) {
        return split(VietnameseText.spelling(text));
    }

    /** Words without diacritics. */
    static List<String> folded(String text) {
        return split(VietnameseText.fold(text));
    }

    /** Whether a word with its diacritics only asks. */
    static boolean isAsking(String word) {
        return ASKING.contains(word);
    }

    /** Whether a word without diacritics only asks. */
    static boolean isAskingFolded(String word) {
        return ASKING_FOLDED.contains(word);
    }

    /** Letters that dialects speak, and people write, alike are one: x/s, tr/ch, d/gi/r/v, l/n; -c/-t, -ng/-n. */
    static String sound(String foldedWord) {
        String sound = foldedWord;
        for (Map.Entry<Pattern, String> one : ALIKE.entrySet()) {
            sound = one.getKey().matcher(sound).replaceFirst(one.getValue());
        }
        return sound;
    }

    private static Map<Pattern, String> alike(String... patternsAndLetters) {
        Map<Pattern, String> alike = new LinkedHashMap<>();
        for (int i = 0; i < patternsAndLetters.length; i += 2) {
            alike.put(Pattern.compile(patternsAndLetters[i]), patternsAndLetters[i + 1]);
        }
        return alike;
    }

    /** With a word for what keys wrote while the input method was off. */
    static String meant(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+", -1)) {
            words.add(Keystrokes.written(word));
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
