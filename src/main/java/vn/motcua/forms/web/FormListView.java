package vn.motcua.forms.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormField;
import vn.motcua.forms.FormProposal;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * All declarations in the versions that hold today, and those that are being written.
 *
 * @param refused what is wrong with the new one that was asked for; empty when nothing
 * @param code of the procedure that was typed for it
 * @param title that was typed for it
 */
public record FormListView(
        List<FormDefinition> forms, List<FormProposal> proposals, String refused, String code, String title) {

    /** Copies the lists. */
    public FormListView {
        forms = List.copyOf(forms);
        proposals = List.copyOf(proposals);
    }

    /** Those that are being written. */
    public TableView proposalTable(Page page) {
        return TableView.of(
                page.text("forms.admin.proposals"),
                List.of(Column.of(page.text("forms.admin.form")), Column.of(page.text("forms.proposal.changed"))),
                proposals.stream()
                        .map(proposal -> new Row(
                                proposal.key(),
                                proposal.title(),
                                List.of(
                                        new Cell.Link(
                                                proposal.title(),
                                                FormProposalController.hrefOf(proposal.id()),
                                                Objects.requireNonNullElse(
                                                        proposal.procedureCode(), page.text("forms.admin.generic"))),
                                        Cell.text(proposal.changer(), VietnamTime.dateTime(proposal.changedAt())))))
                        .toList());
    }

    /** What is wrong. */
    public FormErrors errors() {
        return refused.isEmpty() ? FormErrors.NONE : FormErrors.NONE.and("thuTuc", refused);
    }

    /** Code of the procedure that gets a declaration. */
    public FieldView codeField(Page page) {
        return FieldView.of("thuTuc", page.text("forms.admin.new.procedure"))
                .withHint(page.text("forms.admin.new.procedure.hint"))
                .withValue(code)
                .withErrors(errors());
    }

    /** Its title. */
    public FieldView titleField(Page page) {
        return FieldView.of("ten", page.text("forms.proposal.title")).withValue(title);
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
