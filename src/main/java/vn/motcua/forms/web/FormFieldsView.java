package vn.motcua.forms.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.forms.Choice;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormField;
import vn.motcua.forms.FormGroup;
import vn.motcua.forms.FormProposal;
import vn.motcua.forms.FormVersion;
import vn.motcua.platform.VietnamTime;
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
 * @param versions where all its versions come from, the newest first
 * @param asked whether this version holds today
 * @param proposal the next version that is being written, or null
 */
public record FormFieldsView(
        FormDefinition form,
        Map<String, String> conditions,
        List<FormVersion> versions,
        boolean asked,
        @Nullable FormProposal proposal) {

    private static final int CHOICES_SHOWN = 8;

    /** Copies the map and the list. */
    public FormFieldsView {
        conditions = Map.copyOf(conditions);
        versions = List.copyOf(versions);
    }

    static FormFieldsView of(
            FormDefinition form,
            FormDefinitions forms,
            List<FormVersion> versions,
            boolean asked,
            @Nullable FormProposal proposal) {
        return new FormFieldsView(
                form,
                FormListView.all(form)
                        .filter(field -> forms.describeCondition(form, field).isPresent())
                        .collect(Collectors.toMap(
                                FormField::key,
                                field -> forms.describeCondition(form, field).orElse(""),
                                (first, second) -> first)),
                versions,
                asked,
                proposal);
    }

    /** Address of this version. */
    public String href() {
        return FormController.PATH + "/" + form.id().value();
    }

    /** Address of the next version that is being written; empty while nobody writes one. */
    public String proposalHref() {
        return proposal == null ? "" : FormProposalController.hrefOf(proposal.id());
    }

    /** All versions, each with how this one differs from it. */
    public TableView versionTable(Page page) {
        List<Column> columns = Stream.of("version", "origin", "validFrom", "compare")
                .map(column -> Column.of(page.text("forms.admin." + column)))
                .toList();
        return TableView.of(
                page.text("forms.admin.versions"),
                columns,
                versions.stream().map(version -> versionRow(page, version)).toList());
    }

    private Row versionRow(Page page, FormVersion version) {
        String number = page.text("forms.admin.version") + " " + version.number();
        boolean own = version.id().equals(form.id());
        LocalDate from = version.validFrom();
        LocalDate decided = version.decidedOn();
        return new Row(
                String.valueOf(version.number()),
                number,
                List.of(
                        own
                                ? Cell.text(number, page.text("forms.admin.this"))
                                : Cell.link(
                                        number,
                                        FormController.PATH + "/" + version.id().value()),
                        version.isShipped() || decided == null
                                ? Cell.text(page.text("forms.admin.shipped"))
                                : Cell.text(
                                        page.text(
                                                "forms.admin.decided",
                                                String.valueOf(version.decision()),
                                                VietnamTime.date(decided)),
                                        String.valueOf(version.publisher())),
                        Cell.text(from == null ? "–" : VietnamTime.date(from)),
                        own
                                ? Cell.text("–")
                                : Cell.link(
                                        page.text("forms.admin.compare.with", version.number()),
                                        href() + "/so-sanh?voi=" + version.id().value())));
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
                        Cell.text(origin(page, field)),
                        field.checked()
                                ? Cell.badge(page.text("forms.admin.checked"), Badge.Tone.GOOD)
                                : Cell.badge(page.text("forms.admin.unchecked"), Badge.Tone.SOON)));
    }

    private static String origin(Page page, FormField field) {
        String calculation = field.calculation();
        if (calculation != null) {
            return page.text("forms.line.calculation") + ": " + calculation;
        }
        String prefill = field.prefill();
        return prefill == null ? "–" : prefill;
    }
}
