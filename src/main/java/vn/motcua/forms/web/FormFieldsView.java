package vn.motcua.forms.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.forms.Choice;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormField;
import vn.motcua.forms.FormGroup;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * One declaration, field by field.
 *
 * @param conditions when a field must be filled, in words, by its name
 */
public record FormFieldsView(FormDefinition form, Map<String, String> conditions) {

    private static final int CHOICES_SHOWN = 8;

    /** Copies the map. */
    public FormFieldsView {
        conditions = Map.copyOf(conditions);
    }

    static FormFieldsView of(FormDefinition form, FormDefinitions forms) {
        return new FormFieldsView(
                form,
                FormListView.all(form)
                        .filter(field -> forms.describeCondition(form, field).isPresent())
                        .collect(Collectors.toMap(
                                FormField::key,
                                field -> forms.describeCondition(form, field).orElse(""),
                                (first, second) -> first)));
    }

    /** How many fields nobody compared with the official form yet. */
    public long unchecked() {
        return FormListView.all(form).filter(field -> !field.checked()).count();
    }

    /** One part of the declaration as a table. */
    public TableView table(Page page, FormGroup group) {
        List<Column> columns = Stream.of("field", "type", "required", "prefill", "state")
                .map(column -> Column.of(page.text("forms.admin." + column)))
                .toList();
        return TableView.of(
                group.title(),
                columns,
                group.fields().stream()
                        .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                        .map(field -> row(page, field))
                        .toList());
    }

    private Row row(Page page, FormField field) {
        String choices =
                field.choices().stream().limit(CHOICES_SHOWN).map(Choice::label).collect(Collectors.joining("; "))
                        + (field.choices().size() > CHOICES_SHOWN
                                ? page.text("forms.admin.more", field.choices().size() - CHOICES_SHOWN)
                                : "");
        return new Row(
                field.key(),
                field.label(),
                List.of(
                        Cell.text(field.label(), field.key()),
                        Cell.text(page.text("forms.type." + field.type()), choices),
                        Cell.text(
                                page.text("forms.required." + field.required()),
                                conditions.getOrDefault(field.key(), "")),
                        Cell.text(field.prefill() == null ? "–" : field.prefill()),
                        field.checked()
                                ? Cell.badge(page.text("forms.admin.checked"), Badge.Tone.GOOD)
                                : Cell.badge(page.text("forms.admin.unchecked"), Badge.Tone.SOON)));
    }
}
