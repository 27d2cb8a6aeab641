package vn.motcua.forms.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormField;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** All declarations in their newest versions. */
public record FormListView(List<FormDefinition> forms) {

    /** Copies the list. */
    public FormListView {
        forms = List.copyOf(forms);
    }

    /** The list as a table. */
    public TableView table(Page page) {
        List<Column> columns = List.of(
                Column.of(page.text("forms.admin.form")),
                Column.number(page.text("forms.admin.version")),
                Column.number(page.text("forms.admin.fields")),
                Column.of(page.text("forms.admin.state")));
        return TableView.of(
                page.text("forms.admin.title"),
                columns,
                forms.stream().map(form -> row(page, form)).toList());
    }

    private static Row row(Page page, FormDefinition form) {
        long open = all(form).filter(field -> !field.checked()).count();
        return new Row(
                form.key(),
                form.title(),
                List.of(
                        new Cell.Link(
                                form.title(),
                                FormController.PATH + "/" + form.id().value(),
                                Objects.requireNonNullElse(form.procedureCode(), page.text("forms.admin.generic"))),
                        Cell.text(String.valueOf(form.version())),
                        Cell.text(String.valueOf(all(form).count())),
                        open == 0
                                ? Cell.badge(page.text("forms.admin.checked"), Badge.Tone.GOOD)
                                : Cell.badge(page.text("forms.admin.unchecked.count", open), Badge.Tone.SOON)));
    }

    static Stream<FormField> all(FormDefinition form) {
        return form.fields().stream().flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()));
    }
}
