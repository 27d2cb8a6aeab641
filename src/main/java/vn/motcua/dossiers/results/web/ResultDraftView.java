package vn.motcua.dossiers.results.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.dossiers.ResultDrafts;
import vn.motcua.dossiers.results.ResultField;
import vn.motcua.dossiers.results.ResultValues;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * A result that a case officer fills in.
 *
 * @param code of the dossier
 * @param title of the result
 * @param procedure whose result it is
 * @param compared whether the layout was compared with the official one
 * @param parts its fields by their heading
 * @param errors what is missing
 */
public record ResultDraftView(
        String code, String title, String procedure, boolean compared, List<Part> parts, FormErrors errors) {

    static final String PREFIX = "o_";

    /** Copies the list. */
    public ResultDraftView {
        parts = List.copyOf(parts);
    }

    /**
     * Fields under a heading.
     *
     * @param fixed as they were declared
     * @param open to be written into
     */
    public record Part(String title, List<SummaryRow> fixed, List<Open> open) {

        /** Copies the lists. */
        public Part {
            fixed = List.copyOf(fixed);
            open = List.copyOf(open);
        }
    }

    /** A field to be written into, of one line or several. */
    public record Open(FieldView field, boolean several) {}

    static ResultDraftView of(ResultDrafts.Sheet sheet, Map<String, String> values, Set<String> missing, Page page) {
        FormErrors errors = FormErrors.NONE;
        Map<String, List<ResultField>> parts = new LinkedHashMap<>();
        for (ResultField field : sheet.template().fields()) {
            parts.computeIfAbsent(field.part(), title -> new ArrayList<>()).add(field);
            if (missing.contains(field.key())) {
                errors = errors.and(PREFIX + field.key(), page.text("results.draft.missing", field.label()));
            }
        }
        FormErrors found = errors;
        return new ResultDraftView(
                sheet.dossier().code().value(),
                sheet.template().title(),
                sheet.dossier().procedureName(),
                sheet.template().compared(),
                parts.entrySet().stream()
                        .map(part -> part(part.getKey(), part.getValue(), sheet, values, found))
                        .toList(),
                errors);
    }

    private static Part part(
            String title,
            List<ResultField> fields,
            ResultDrafts.Sheet sheet,
            Map<String, String> values,
            FormErrors errors) {
        List<SummaryRow> fixed = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (ResultField field : fields) {
            String value = values.getOrDefault(field.key(), "");
            if (ResultValues.isOpen(field, sheet.suggested())) {
                FieldView box = FieldView.of(PREFIX + field.key(), field.label())
                        .withValue(value)
                        .withErrors(errors);
                open.add(new Open(field.optional() ? box.optional() : box, field.several() || value.length() > 90));
            } else {
                fixed.add(SummaryRow.of(field.label(), value));
            }
        }
        return new Part(title, fixed, open);
    }
}
