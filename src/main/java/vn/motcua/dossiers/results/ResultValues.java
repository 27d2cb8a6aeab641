package vn.motcua.dossiers.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.forms.FieldType;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormField;
import vn.motcua.platform.text.VietnameseText;

/** What stands in the fields of a result: what was declared, and what the officer wrote where that is allowed. */
public final class ResultValues {

    /** Longer texts belong into a file of their own. */
    private static final int LONGEST = 2_000;

    private static final Pattern COLUMN = Pattern.compile("\\{(\\w+)}");

    private ResultValues() {}

    /**
     * The fields as the declaration fills them.
     *
     * @param answers checked and complete
     * @param known what the office knows, for example {@code OFFICE.name}
     */
    public static Map<String, String> suggest(
            ResultTemplate template, FormDefinition form, Map<String, String> answers, Map<String, String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ResultField field : template.fields()) {
            values.put(field.key(), suggest(field, form, answers, known));
        }
        return values;
    }

    private static String suggest(
            ResultField field, FormDefinition form, Map<String, String> answers, Map<String, String> known) {
        String each = field.each();
        String line = field.line();
        if (each != null && line != null) {
            return rows(each, line, form, answers);
        }
        String joined = field.from().stream()
                .map(source -> known.getOrDefault(source, words(form, source, answers.getOrDefault(source, ""))))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(", "));
        String otherwise = field.text();
        return joined.isEmpty() && otherwise != null ? otherwise : joined;
    }

    /** A line for each row; what a row does not say goes with the words before it. */
    private static String rows(String each, String line, FormDefinition form, Map<String, String> answers) {
        List<String> lines = new ArrayList<>();
        int rows = form.find(each).map(group -> group.rowsIn(answers)).orElse(0);
        for (int row = 0; row < rows; row++) {
            int at = row;
            String filled = COLUMN.matcher(line)
                    .replaceAll(column -> Matcher.quoteReplacement(words(
                            form,
                            each + "[]." + column.group(1),
                            answers.getOrDefault(each + "[" + at + "]." + column.group(1), ""))))
                    .replaceAll(" \\(\\)| số (?=,|$)", "")
                    .replaceAll("(, )+(?=,|$)|, $", "")
                    .strip();
            if (!filled.replaceAll("[\\p{Punct}\\s“”]", "").isEmpty()) {
                lines.add(filled);
            }
        }
        return String.join("\n", lines);
    }

    private static String words(FormDefinition form, String key, String value) {
        return form.find(key).map(field -> words(field, value)).orElse(value);
    }

    private static String words(FormField field, String value) {
        return field.type() == FieldType.MULTI_CHOICE
                ? Arrays.stream(value.split(",", -1)).map(field::labelOf).collect(Collectors.joining("; "))
                : field.labelOf(value);
    }

    /** Whether the officer may write into the field. */
    public static boolean isOpen(ResultField field, Map<String, String> suggested) {
        return field.editable() || suggested.getOrDefault(field.key(), "").isBlank();
    }

    /**
     * What was suggested, with what the officer wrote into the open fields.
     *
     * @param typed by the key of the field; what is not open is ignored
     */
    public static Map<String, String> settle(
            ResultTemplate template, Map<String, String> suggested, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ResultField field : template.fields()) {
            String own = suggested.getOrDefault(field.key(), "");
            String written = typed.get(field.key());
            values.put(field.key(), written == null || !isOpen(field, suggested) ? own : clean(field, written));
        }
        return values;
    }

    private static String clean(ResultField field, String typed) {
        String text = field.several()
                ? typed.lines()
                        .map(VietnameseText::line)
                        .collect(Collectors.joining("\n"))
                        .strip()
                : VietnameseText.line(typed);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Fields without which it is no result, in their order. */
    public static List<ResultField> missing(ResultTemplate template, Map<String, String> values) {
        return template.fields().stream()
                .filter(field -> !field.optional()
                        && values.getOrDefault(field.key(), "").isBlank())
                .toList();
    }

    /** A sentence with the fields in braces filled in. */
    static String fill(String sentence, Map<String, String> values) {
        return COLUMN.matcher(sentence)
                .replaceAll((MatchResult field) -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), "")));
    }
}
