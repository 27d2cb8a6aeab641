package vn.motcua.notifications.web;

import java.util.List;
import java.util.Map;
import vn.motcua.notifications.NoticeKind;
import vn.motcua.notifications.Slot;
import vn.motcua.notifications.sms.SmsText;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/** The page on which an administrator edits the words of a notice. */
public final class WordsEditView {

    private final WordsForm form;
    private final FormErrors errors;
    private final Map<Slot, String> preview;

    WordsEditView(WordsForm form, FormErrors errors, Map<Slot, String> preview) {
        this.form = form;
        this.errors = errors;
        this.preview = Map.copyOf(preview);
    }

    /** Which notice. */
    public NoticeKind kind() {
        return form.kind();
    }

    /** What is wrong. */
    public FormErrors errors() {
        return errors;
    }

    /** What it looks like with examples; empty until asked for. */
    public Map<Slot, String> preview() {
        return preview;
    }

    /** How many short messages the brief takes with the examples filled in, with or without diacritics. */
    public int parts(boolean unaccented) {
        String brief = preview.getOrDefault(Slot.BRIEF, "");
        return SmsText.of(unaccented ? SmsText.unaccented(brief) : brief)
                .parts()
                .size();
    }

    /** The box of one place. */
    public FieldView field(Slot slot, Page page) {
        FieldView field = FieldView.of(WordsForm.name(slot), page.text("notifications.slot." + slot))
                .withHint(page.text("notifications.slot." + slot + ".hint"))
                .withValue(form.value(WordsForm.name(slot)))
                .withErrors(errors);
        return slot == Slot.MAIL ? field.optional() : field;
    }

    /** First day. */
    public FieldView validFrom(Page page) {
        return FieldView.of(WordsForm.VALID_FROM, page.text("notifications.words.validFrom"))
                .withHint(page.text("notifications.words.validFrom.hint"))
                .withValue(form.value(WordsForm.VALID_FROM))
                .withErrors(errors);
    }

    /** What can be filled in. */
    public List<SummaryRow> blanks() {
        return WordsView.blanks(kind());
    }
}
