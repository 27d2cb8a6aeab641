package vn.motcua.forms;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import vn.motcua.platform.reference.ReferenceFile;

/** Choices that several declarations share, by name, and choices as text. */
final class FormLists {

    static final String LIST = "LIST:";

    private static final Map<String, List<Choice>> LISTS = lists();

    private FormLists() {}

    static List<String> names() {
        return LISTS.keySet().stream().sorted().toList();
    }

    /** The list; empty when none of this name ships with the product. */
    static List<Choice> get(String name) {
        return LISTS.getOrDefault(name, List.of());
    }

    /** Choices as text: the name of a list, or one on each line. */
    static String text(List<Choice> choices) {
        Optional<String> list = LISTS.entrySet().stream()
                .filter(known -> !choices.isEmpty() && known.getValue().equals(choices))
                .map(Map.Entry::getKey)
                .findFirst();
        return list.map(name -> LIST + name)
                .orElseGet(() -> String.join(
                        "\n",
                        choices.stream()
                                .map(choice -> choice.value() + "=" + choice.label())
                                .toList()));
    }

    /** The choices that can be read; a line without {@code =} is none. */
    static List<Choice> read(String text) {
        if (text.startsWith(LIST)) {
            return get(text.substring(LIST.length()));
        }
        return Arrays.stream(text.split("[;\n]", -1))
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new Choice(pair[0].strip(), pair[1].strip()))
                .toList();
    }

    private static Map<String, List<Choice>> lists() {
        Map<String, List<Choice>> lists = new HashMap<>();
        for (CSVRecord row : new ReferenceFile("form-lists.csv").rows()) {
            lists.computeIfAbsent(row.get("list"), list -> new ArrayList<>())
                    .add(new Choice(row.get("value"), row.get("label")));
        }
        lists.put("COUNTRIES", countries());
        return Map.copyOf(lists);
    }

    /** Viet Nam first, then by name. */
    private static List<Choice> countries() {
        Locale vietnamese = Locale.of("vi");
        Map<String, Choice> byName = new TreeMap<>(Collator.getInstance(vietnamese));
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(vietnamese);
            byName.put(name, new Choice(code, name));
        }
        List<Choice> countries = new ArrayList<>(byName.values());
        Choice home = new Choice("VN", Locale.of("", "VN").getDisplayCountry(vietnamese));
        countries.remove(home);
        countries.addFirst(home);
        return countries;
    }
}
