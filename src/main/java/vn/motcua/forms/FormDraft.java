package vn.motcua.forms;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.reference.ReferenceFile;

/**
 * A declaration as the reference files describe it, before it has an id.
 *
 * @param procedureCode null for the generic declaration
 */
record FormDraft(
        String key,
        @Nullable String procedureCode,
        String title,
        @Nullable String formCode,
        List<FormGroup> groups) {

    /** Key of the declaration for procedures that have none of their own. */
    static final String GENERIC = "generic-request";

    /** The declarations that ship with the product, the generic one last; a broken condition is refused. */
    static List<FormDraft> shipped() {
        Map<String, List<Choice>> lists = lists();
        Map<String, List<CSVRecord>> forms = new LinkedHashMap<>();
        for (CSVRecord row : new ReferenceFile("form-fields.csv").rows()) {
            forms.computeIfAbsent(row.get("form"), form -> new ArrayList<>()).add(row);
        }
        List<FormDraft> drafts = new ArrayList<>();
        forms.forEach((key, rows) -> drafts.add(of(key, rows, lists)));
        drafts.add(generic());
        drafts.forEach(ConditionCheck::run);
        return drafts;
    }

    private static FormDraft of(String key, List<CSVRecord> rows, Map<String, List<Choice>> lists) {
        Map<String, List<FormField>> columns = new HashMap<>();
        for (CSVRecord row : rows) {
            int mark = row.get("key").indexOf("[]");
            if (mark > 0) {
                columns.computeIfAbsent(row.get("key").substring(0, mark), group -> new ArrayList<>())
                        .add(field(row, List.of(), lists));
            }
        }
        Map<String, List<FormField>> groups = new LinkedHashMap<>();
        for (CSVRecord row : rows) {
            if (!row.get("key").contains("[]")) {
                groups.computeIfAbsent(row.get("group"), title -> new ArrayList<>())
                        .add(field(row, columns.getOrDefault(row.get("key"), List.of()), lists));
            }
        }
        CSVRecord first = rows.getFirst();
        return new FormDraft(
                key,
                first.get("procedure_code"),
                first.get("title"),
                emptyToNull(first.get("form_code")),
                groups.entrySet().stream()
                        .map(group -> new FormGroup(group.getKey(), group.getValue()))
                        .toList());
    }

    private static FormField field(CSVRecord row, List<FormField> columns, Map<String, List<Choice>> lists) {
        String rule = row.get("rule");
        return new FormField(
                row.get("key"),
                row.get("label"),
                FieldType.valueOf(row.get("type")),
                Requirement.valueOf(row.get("required")),
                emptyToNull(row.get("condition")),
                emptyToNull(row.get("prefill")),
                rule.isEmpty() ? FieldRule.NONE : FieldRule.valueOf(rule),
                choices(row.get("choices"), lists),
                columns,
                row.get("mark").equals("SOURCE"));
    }

    private static List<Choice> choices(String text, Map<String, List<Choice>> lists) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.startsWith("LIST:")) {
            return lists.getOrDefault(text.substring("LIST:".length()), List.of());
        }
        return Arrays.stream(text.split(";", -1))
                .map(pair -> pair.split("=", 2))
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
        return lists;
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

    private static FormDraft generic() {
        return new FormDraft(
                GENERIC,
                null,
                "Nội dung đề nghị",
                null,
                List.of(new FormGroup(
                        "Nội dung đề nghị",
                        List.of(
                                plain("request", "Nội dung đề nghị giải quyết", FieldType.TEXT, Requirement.ALWAYS),
                                plain("purpose", "Mục đích sử dụng kết quả", FieldType.TEXT, Requirement.NEVER),
                                plain("note", "Thông tin khác cần nêu", FieldType.TEXT, Requirement.NEVER),
                                plain(
                                        "declarationAccepted",
                                        "Tôi cam đoan nội dung khai là đúng sự thật",
                                        FieldType.DECLARATION,
                                        Requirement.ALWAYS)))));
    }

    private static FormField plain(String key, String label, FieldType type, Requirement required) {
        return new FormField(key, label, type, required, null, null, FieldRule.NONE, List.of(), List.of(), true);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
