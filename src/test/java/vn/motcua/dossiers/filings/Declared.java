package vn.motcua.dossiers.filings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The questions of the declarations as they were published, read apart from the product: what it asks and checks is not
 * taken from here.
 */
record Declared(
        String form,
        String procedure,
        String key,
        String type,
        List<String> choices,
        String required,
        String condition,
        boolean known) {

    static Map<String, List<Declared>> all() {
        Map<String, List<Declared>> forms = new LinkedHashMap<>();
        try (InputStream file = Declared.class.getResourceAsStream("/filings/declarations.csv");
                CSVParser rows = CSVParser.parse(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            for (CSVRecord row : rows) {
                forms.computeIfAbsent(row.get("form_key"), form -> new ArrayList<>())
                        .add(of(row));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return forms;
    }

    private static Declared of(CSVRecord row) {
        String choices = row.get("choices");
        String prefill = row.get("prefill");
        return new Declared(
                row.get("form_key"),
                row.get("procedure_code"),
                row.get("field_key"),
                row.get("type"),
                choices.isEmpty() || choices.startsWith("LIST:")
                        ? List.of(choices)
                        : Arrays.stream(choices.split(";", -1))
                                .map(choice -> choice.split("=", 2)[0].strip())
                                .toList(),
                row.get("required"),
                row.get("condition"),
                prefill.startsWith("OFFICE.")
                        || prefill.startsWith("SYSTEM.")
                        || row.get("note").equals("derived")
                        || row.get("note").startsWith("derived "));
    }

    /** Whether a person answers it in the form itself. */
    boolean isAnswered() {
        return !known && !type.equals("FILE") && !key.endsWith("DateWords");
    }

    /** The same question in a row. */
    Declared named(String name) {
        return new Declared(form, procedure, name, type, choices, required, condition, known);
    }

    boolean isColumn() {
        return key.contains("[]");
    }

    /** Whether it has to be answered beside these answers. */
    boolean isNeeded(Map<String, String> answers) {
        return required.equals("yes") || (required.equals("conditional") && holds(condition, answers));
    }

    /** Reads the few shapes of conditions that occur. */
    static boolean holds(String condition, Map<String, String> answers) {
        if (condition.isEmpty()) {
            return true;
        }
        String[] words = condition.split(" ", 3);
        String answer = answers.getOrDefault(words[0], "");
        String value = words[2].equals("empty") ? "" : words[2];
        return switch (words[1]) {
            case "==" -> answer.equals(value);
            case "!=" -> !answer.equals(value);
            case "in" -> List.of(value.split(",", -1)).contains(answer);
            case "contains" -> List.of(answer.split(",", -1)).contains(value);
            default -> throw new AssertionError(condition);
        };
    }
}
