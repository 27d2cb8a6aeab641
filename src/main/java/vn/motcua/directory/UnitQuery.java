package vn.motcua.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.motcua.platform.text.VietnameseText;

/**
 * What somebody typed to find a unit: {@code P. Thanh Khê, Đà Nẵng}, {@code xa ba na}, {@code 00004}.
 *
 * @param spelling with diacritics, whatever the tone placement
 * @param key without diacritics, i and y alike
 * @param words the words of the key
 * @param context words after the first comma, to be found in the names above the unit
 */
record UnitQuery(String spelling, String key, List<String> words, List<String> context) {

    private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("p", "phường"),
            Map.entry("f", "phường"),
            Map.entry("x", "xã"),
            Map.entry("tt", "thị trấn"),
            Map.entry("đk", "đặc khu"),
            Map.entry("dk", "đặc khu"),
            Map.entry("q", "quận"),
            Map.entry("h", "huyện"),
            Map.entry("tx", "thị xã"),
            Map.entry("tp", "thành phố"),
            Map.entry("t", "tỉnh"));
    private static final List<String> TYPES =
            List.of("phuong ", "xa ", "thi tran ", "dac khu ", "quan ", "huien ", "thi xa ", "thanh pho ", "tinh ");

    UnitQuery {
        words = List.copyOf(words);
        context = List.copyOf(context);
    }

    static UnitQuery of(String typed) {
        int comma = typed.indexOf(',');
        String name = expand(plain(comma < 0 ? typed : typed.substring(0, comma)));
        String above = comma < 0 ? "" : expand(plain(typed.substring(comma + 1)));
        return of(name, above);
    }

    private static UnitQuery of(String name, String above) {
        String key = key(name);
        return new UnitQuery(VietnameseText.spelling(name), key, words(key), words(key(above)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The same without the type in front, for people who type yesterday's: {@code xã} for a new phường. */
    UnitQuery withoutType() {
        for (String type : TYPES) {
            if (key.startsWith(type)) {
                String rest = key.substring(type.length());
                return new UnitQuery(rest, rest, words(rest), context);
            }
        }
        return this;
    }

    /** Without diacritics and signs, i and y alike: how names are compared. */
    static String key(String text) {
        return VietnameseText.fold(plain(text)).replace('y', 'i');
    }

    static String spelling(String text) {
        return VietnameseText.spelling(plain(text));
    }

    private static String plain(String text) {
        return SIGNS.matcher(APOSTROPHES.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static String expand(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return text;
        }
        String word = SHORT.get(VietnameseText.nfc(text.substring(0, space)).toLowerCase(Locale.ROOT));
        return word == null ? text : word + text.substring(space);
    }

    private static List<String> words(String key) {
        return key.isEmpty() ? List.of() : List.of(key.split(" "));
    }
}
