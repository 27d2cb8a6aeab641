package vn.motcua.forms.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.forms.Choice;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormField;
import vn.motcua.forms.FormGroup;
import vn.motcua.forms.Requirement;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Makes questions of a declaration's fields: the plain form that every procedure gets. */
public final class FormItems {

    private static final int MOST_RADIOS = 6;

    private final FormDefinitions forms;
    private final CommuneNames communes;
    private final FormDefinition form;
    private final Map<String, String> typed;
    private final Map<String, Integer> counts;
    private final String sought;
    private final FormErrors errors;
    private final Page page;

    /**
     * @param typed the answers as typed or as kept
     * @param counts how many rows a repeated group shows at least, by its key
     * @param sought the field whose commune is looked for; empty when none is
     */
    public FormItems(
            FormDefinitions forms,
            CommuneNames communes,
            FormDefinition form,
            Map<String, String> typed,
            Map<String, Integer> counts,
            String sought,
            FormErrors errors,
            Page page) {
        this.forms = forms;
        this.communes = communes;
        this.form = form;
        this.typed = new HashMap<>(typed);
        this.typed.putAll(forms.calculate(form, typed));
        this.counts = Map.copyOf(counts);
        this.sought = sought;
        this.errors = errors;
        this.page = page;
    }

    /** The questions of one part. */
    public List<FormItem> of(FormGroup group) {
        return group.fields().stream()
                .filter(FormField::isAsked)
                .map(field -> item(field, field.key()))
                .toList();
    }

    private FormItem item(FormField field, String key) {
        return question(field, key).when(when(field, key));
    }

    private FormItem.@Nullable When when(FormField field, String key) {
        String rule = field.condition();
        return rule == null
                ? null
                : new FormItem.When(
                        rule.replace("[]", row(key)),
                        forms.describeCondition(form, field).orElseThrow());
    }

    /** {@code [2]} of {@code members[2].name}. */
    private static String row(String key) {
        int start = key.indexOf('[');
        return start < 0 ? "" : key.substring(start, key.indexOf(']') + 1);
    }

    private FormItem question(FormField field, String key) {
        FieldView view = view(field, key);
        if (field.isCalculated()) {
            return result(field, view);
        }
        return switch (field.type()) {
            case NAME, ADDRESS, TEXT -> text(view, FieldView.Width.LONG, "text", null);
            case COMMUNE -> commune(view);
            case CCCD, TAX_CODE -> text(view, FieldView.Width.MEDIUM, "text", "numeric");
            case PHONE -> text(view, FieldView.Width.MEDIUM, "tel", "tel");
            case EMAIL -> text(view, FieldView.Width.LONG, "email", "email");
            case MONEY, AREA -> text(view, FieldView.Width.MEDIUM, "text", "decimal");
            case INTEGER -> text(view, FieldView.Width.SHORT, "text", "numeric");
            case DECIMAL, TIME, PARTIAL_DATE -> text(view, FieldView.Width.SHORT, "text", null);
            case DATE -> control(FormItem.Control.DATE, view, List.of());
            case CHOICE, YES_NO -> choice(field, view);
            case MULTI_CHOICE ->
                field.choices().isEmpty()
                        ? text(view, FieldView.Width.LONG, "text", null)
                        : control(FormItem.Control.CHECKBOXES, view.withValues(parts(view.value())), List.of());
            case DECLARATION -> declaration(field, key);
            case FILE, REPEAT_GROUP -> control(FormItem.Control.ROWS, view, rows(field));
        };
    }

    private FieldView view(FormField field, String key) {
        FieldView view = FieldView.of(key, field.label())
                .withValue(typed.get(key))
                .withErrors(errors)
                .withOptions(field.choices().stream().map(FormItems::option).toList());
        return field.required() == Requirement.NEVER ? view.optional() : view;
    }

    private FormItem choice(FormField field, FieldView view) {
        if (field.choices().isEmpty()) {
            return text(view, FieldView.Width.LONG, "text", null);
        }
        boolean few = field.choices().size() <= MOST_RADIOS;
        return control(few ? FormItem.Control.RADIOS : FormItem.Control.SELECT, view, List.of());
    }

    private FormItem declaration(FormField field, String key) {
        FieldView sentence = FieldView.of(key, page.text("forms.question.declaration"))
                .withValue(typed.get(key))
                .withErrors(errors)
                .withOptions(List.of(FieldView.Option.of("YES", field.label())));
        return control(
                FormItem.Control.CHECKBOXES,
                field.required() == Requirement.NEVER ? sentence.optional() : sentence,
                List.of());
    }

    private FormItem commune(FieldView view) {
        List<FieldView.Option> found = sought.equals(view.name())
                ? communes.find(view.value()).stream()
                        .map(one -> FieldView.Option.of(one.name(), one.title(page)))
                        .toList()
                : List.of();
        return new FormItem(
                FormItem.Control.COMMUNE,
                view.withOptions(found),
                FieldView.Width.LONG,
                "text",
                null,
                null,
                List.of(),
                null,
                null,
                sought.equals(view.name()));
    }

    private FormItem result(FormField field, FieldView view) {
        String kinds = forms.numbersOf(form, field).entrySet().stream()
                .map(kind -> kind.getKey() + ":" + kind.getValue())
                .collect(Collectors.joining(","));
        String calculation = String.valueOf(field.calculation()).replace("[]", row(view.name()));
        FormItem.Result result = new FormItem.Result(
                view.name().contains("[") ? calculation : String.valueOf(field.calculation()),
                kinds,
                field.type().name(),
                forms.today(),
                view.value());
        return new FormItem(
                FormItem.Control.RESULT,
                view,
                FieldView.Width.MEDIUM,
                "text",
                null,
                null,
                List.of(),
                null,
                result,
                false);
    }

    private List<FormItem.Row> rows(FormField group) {
        int count = Math.max(1, Math.max(group.rowsIn(typed), counts.getOrDefault(group.key(), 0)));
        List<FormItem.Row> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(count, FormField.MOST_ROWS); row++) {
            int number = row;
            List<FormItem> items = group.columns().stream()
                    .filter(FormField::isAsked)
                    .map(column -> item(column, column.keyIn(number)))
                    .toList();
            rows.add(new FormItem.Row(
                    row + 1,
                    page.text("forms.question.row", row + 1),
                    count == 1 ? null : group.key() + "-" + row,
                    items));
        }
        return rows;
    }

    private static FormItem text(FieldView view, FieldView.Width width, String type, @Nullable String inputmode) {
        return new FormItem(FormItem.Control.TEXT, view, width, type, inputmode, null, List.of(), null, null, false);
    }

    private static FormItem control(FormItem.Control control, FieldView view, List<FormItem.Row> rows) {
        return new FormItem(control, view, FieldView.Width.LONG, "text", null, null, rows, null, null, false);
    }

    private static FieldView.Option option(Choice choice) {
        return FieldView.Option.of(choice.value(), choice.label());
    }

    /** The values that were ticked. */
    public static List<String> parts(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
