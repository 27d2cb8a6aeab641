package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitionId;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormField;
import vn.motcua.forms.FormGroup;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/** The answers of a dossier under the words of its declaration. */
@Component
class Declarations {

    private final FormDefinitions forms;

    Declarations(FormDefinitions forms) {
        this.forms = forms;
    }

    /** The form as it was when the dossier was filed; the one in force for dossiers of before. */
    FormDefinition formOf(DossierDetails dossier) {
        FormDefinitionId form = dossier.form();
        return form == null ? forms.getFor(dossier.procedureCode()) : forms.get(form);
    }

    /** Group by group in the order of the form; an answer that the form does not know comes last. */
    List<CaseView.Declared> of(DossierDetails dossier, Page page) {
        FormDefinition form = formOf(dossier);
        Map<String, String> answers = dossier.answers();
        Set<String> shown = new HashSet<>();
        List<CaseView.Declared> groups = new ArrayList<>();
        for (FormGroup group : form.groups()) {
            List<SummaryRow> rows = group.fields().stream()
                    .flatMap(field -> rows(field, answers, shown, page))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new CaseView.Declared(group.title(), rows));
            }
        }
        List<SummaryRow> others = answers.entrySet().stream()
                .filter(answer -> !shown.contains(answer.getKey()))
                .map(answer -> SummaryRow.of(answer.getKey(), answer.getValue()))
                .toList();
        if (!others.isEmpty()) {
            groups.add(new CaseView.Declared(page.text("desk.case.declaration.other"), others));
        }
        return groups;
    }

    private static Stream<SummaryRow> rows(FormField field, Map<String, String> answers, Set<String> shown, Page page) {
        if (field.columns().isEmpty()) {
            return row(field, field.key(), field.label(), answers, shown, page);
        }
        List<SummaryRow> rows = new ArrayList<>();
        for (int i = 0; i < field.rowsIn(answers); i++) {
            for (FormField column : field.columns()) {
                String label = field.label() + " " + (i + 1) + ": " + column.label();
                row(column, column.keyIn(i), label, answers, shown, page).forEach(rows::add);
            }
        }
        return rows.stream();
    }

    private static Stream<SummaryRow> row(
            FormField field, String key, String label, Map<String, String> answers, Set<String> shown, Page page) {
        String value = answers.get(key);
        if (value == null) {
            return Stream.empty();
        }
        shown.add(key);
        return Stream.of(SummaryRow.of(label, words(field, value, page)));
    }

    private static String words(FormField field, String value, Page page) {
        return switch (field.type()) {
            case MULTI_CHOICE ->
                Stream.of(value.split(",", -1)).map(field::labelOf).collect(Collectors.joining(", "));
            case DECLARATION -> page.text("desk.case.declaration.confirmed");
            case TEXT,
                    NAME,
                    DATE,
                    PARTIAL_DATE,
                    TIME,
                    CCCD,
                    PHONE,
                    EMAIL,
                    INTEGER,
                    DECIMAL,
                    MONEY,
                    AREA,
                    TAX_CODE,
                    CHOICE,
                    YES_NO,
                    ADDRESS,
                    COMMUNE,
                    FILE,
                    REPEAT_GROUP -> field.labelOf(value);
        };
    }
}
