package vn.motcua.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, List<CSVRecord>> forms = new LinkedHashMap<>();
        for (CSVRecord row : new ReferenceFile("form-fields.csv").rows()) {
            forms.computeIfAbsent(row.get("form"), form -> new ArrayList<>()).add(row);
        }
        List<FormDraft> drafts = new ArrayList<>();
        forms.forEach((key, rows) -> drafts.add(of(key, rows)));
        drafts.add(generic());
        drafts.forEach(ConditionCheck::run);
        return drafts;
    }

    private static FormDraft of(String key, List<CSVRecord> rows) {
        Map<String, List<FormField>> columns = new HashMap<>();
        for (CSVRecord row : rows) {
            int mark = row.get("key").indexOf("[]");
            if (mark > 0) {
                columns.computeIfAbsent(row.get("key").substring(0, mark), group -> new ArrayList<>())
                        .add(field(row, List.of()));
            }
        }
        Map<String, List<FormField>> groups = new LinkedHashMap<>();
        for (CSVRecord row : rows) {
            if (!row.get("key").contains("[]")) {
                groups.computeIfAbsent(row.get("group"), title -> new ArrayList<>())
                        .add(field(row, columns.getOrDefault(row.get("key"), List.of())));
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

    private static FormField field(CSVRecord row, List<FormField> columns) {
        String rule = row.get("rule");
        return new FormField(
                row.get("key"),
                row.get("label"),
                FieldType.valueOf(row.get("type")),
                Requirement.valueOf(row.get("required")),
                emptyToNull(row.get("condition")),
                emptyToNull(row.get("prefill")),
                rule.isEmpty() ? FieldRule.NONE : FieldRule.valueOf(rule),
                FormLists.read(row.get("choices")),
                columns,
                row.get("mark").equals("SOURCE"));
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
