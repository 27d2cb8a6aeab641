package vn.motcua.dossiers.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.dossiers.wording.PaperForm;
import vn.motcua.dossiers.wording.Placeholder;
import vn.motcua.dossiers.wording.Slot;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/** The page on which an administrator edits the words of a form. */
public final class WordingEditView {

    private final WordingForm form;
    private final FormErrors errors;

    WordingEditView(WordingForm form, FormErrors errors) {
        this.form = form;
        this.errors = errors;
    }

    /** Which form. */
    public PaperForm form() {
        return form.form();
    }

    /** What is wrong. */
    public FormErrors errors() {
        return errors;
    }

    /** Its places for words. */
    public List<Slot> slots() {
        return form.form().slots();
    }

    /** The box of one place. */
    public FieldView field(Slot slot, Page page) {
        String allowed = form.form().allowed(slot).stream()
                .sorted()
                .map(Placeholder::typed)
                .collect(Collectors.joining(" "));
        FieldView field = field(WordingForm.name(slot), page.text("wording.slot." + slot))
                .withHint(allowed.isEmpty() ? null : page.text("wording.slot.hint", allowed));
        return slot == Slot.BASIS ? field.optional() : field;
    }

    /** Number of the decision. */
    public FieldView decision(Page page) {
        return field(WordingForm.DECISION, page.text("wording.decision")).withHint(page.text("wording.decision.hint"));
    }

    /** First day. */
    public FieldView validFrom(Page page) {
        return field(WordingForm.VALID_FROM, page.text("wording.validFrom"))
                .withHint(page.text("wording.validFrom.hint"));
    }

    /** What can be filled in on this form, and with what. */
    public List<SummaryRow> placeholders(Page page) {
        return Arrays.stream(Placeholder.values())
                .filter(placeholder ->
                        slots().stream().anyMatch(slot -> form().allowed(slot).contains(placeholder)))
                .map(placeholder -> SummaryRow.of(placeholder.typed(), page.text("wording.placeholder." + placeholder)))
                .toList();
    }

    private FieldView field(String name, String label) {
        return FieldView.of(name, label).withValue(form.value(name)).withErrors(errors);
    }
}
