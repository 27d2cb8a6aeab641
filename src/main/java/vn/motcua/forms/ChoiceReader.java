package vn.motcua.forms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.platform.reference.ReferenceFile;
import vn.motcua.platform.text.VietnameseText;

/**
 * Finds the choice that is meant. Our pages send its value; other systems may send its words ("Kinh", "Nữ", "Đà Nẵng"),
 * which mean the same.
 */
final class ChoiceReader {

    private static final Pattern RANK = Pattern.compile("^(?:thành phố|tỉnh|tp\\.?)\\s+");
    private static final Map<String, String> ALIASES = aliases();

    private ChoiceReader() {}

    /** The value of the choice; empty when none is meant. */
    static Optional<String> read(FormField field, String typed) {
        return exact(field, typed).or(() -> byWords(field, typed)).or(() -> byAlias(field, typed));
    }

    private static Optional<String> exact(FormField field, String typed) {
        return field.choices().stream()
                .map(Choice::value)
                .filter(value -> value.equals(typed))
                .findFirst();
    }

    private static Optional<String> byWords(FormField field, String typed) {
        String words = words(typed);
        return field.choices().stream()
                .filter(choice -> words(choice.value()).equals(words)
                        || words(choice.label()).equals(words)
                        || words(choice.label()).startsWith(words + " – "))
                .map(Choice::value)
                .findFirst();
    }

    private static Optional<String> byAlias(FormField field, String typed) {
        return Optional.ofNullable(ALIASES.get(words(typed))).flatMap(value -> exact(field, value));
    }

    private static String words(String text) {
        String line = VietnameseText.line(text).toLowerCase(Locale.ROOT);
        return RANK.matcher(line).replaceFirst("");
    }

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new HashMap<>();
        new ReferenceFile("choice-aliases.csv")
                .rows()
                .forEach(row -> aliases.put(words(row.get("alias")), row.get("value")));
        return Map.copyOf(aliases);
    }
}
