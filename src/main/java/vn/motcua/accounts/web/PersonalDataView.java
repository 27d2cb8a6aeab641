package vn.motcua.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.accounts.Correction;
import vn.motcua.accounts.Reading;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.privacy.StoredData;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * What a citizen may know and have done about their own data.
 *
 * @param sections what is stored
 * @param readings who read it
 * @param corrections what they asked to have corrected
 * @param wrong what is wrong, as typed
 * @param correct what is right, as typed
 * @param errors what is wrong with the form
 * @param notice what was just done, or null
 */
public record PersonalDataView(
        List<StoredData.Section> sections,
        List<Reading> readings,
        List<Correction> corrections,
        String wrong,
        String correct,
        FormErrors errors,
        @Nullable String notice) {

    private static final int MOST_LINES = 20;

    /** Copies the lists. */
    public PersonalDataView {
        sections = List.copyOf(sections);
        readings = List.copyOf(readings);
        corrections = List.copyOf(corrections);
    }

    /** The lines of a section that the page shows. */
    public List<SummaryRow> rows(StoredData.Section section, Page page) {
        return section.shown()
                ? section.lines().stream()
                        .limit(MOST_LINES)
                        .map(line -> SummaryRow.of(page.text(line.label()), line.value()))
                        .toList()
                : List.of();
    }

    /** How many lines the page does not show. */
    public int more(StoredData.Section section) {
        return section.lines().size()
                - (section.shown() ? Math.min(MOST_LINES, section.lines().size()) : 0);
    }

    /** Who read it, as a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("accounts.data.seen"),
                List.of(
                        Column.of(page.text("accounts.data.seen.when")),
                        Column.of(page.text("accounts.data.seen.who")),
                        Column.of(page.text("accounts.data.seen.what")),
                        Column.of(page.text("accounts.data.seen.why"))),
                readings.stream().map(reading -> row(reading, page)).toList());
    }

    private static Row row(Reading reading, Page page) {
        String dossier = reading.subject();
        String detail = reading.detail();
        Cell why = !dossier.isEmpty()
                ? Cell.link(dossier, "/ho-so/" + dossier)
                : Cell.text(detail == null || detail.matches("\\d+") ? "–" : detail);
        return new Row(
                reading.at().toString(),
                reading.who(),
                List.of(
                        Cell.text(VietnamTime.dateTime(reading.at())),
                        reading.agency().isEmpty()
                                ? Cell.text(reading.who())
                                : Cell.text(reading.who(), reading.agency()),
                        Cell.text(page.text("privacy.action." + reading.action())),
                        why));
    }

    /** How a request for correction stands. */
    public Badge state(Correction correction, Page page) {
        Boolean accepted = correction.accepted();
        return accepted == null
                ? new Badge(
                        page.text("accounts.data.correct.waits", VietnamTime.dateTime(correction.answerBy())),
                        Badge.Tone.RIVER)
                : accepted
                        ? new Badge(page.text("accounts.data.correct.accepted"), Badge.Tone.GOOD)
                        : new Badge(page.text("accounts.data.correct.refused"), Badge.Tone.LATE);
    }

    /** The question what is wrong. */
    public FieldView wrongField(Page page) {
        return FieldView.of("sai", page.text("accounts.data.correct.wrong"))
                .withHint(page.text("accounts.data.correct.wrong.hint"))
                .withValue(wrong)
                .withErrors(errors);
    }

    /** The question what is right. */
    public FieldView correctField(Page page) {
        return FieldView.of("dung", page.text("accounts.data.correct.right"))
                .withHint(page.text("accounts.data.correct.right.hint"))
                .withValue(correct)
                .withErrors(errors);
    }

    /** What may be erased. */
    public FieldView eraseField(Page page) {
        return FieldView.of("muc", page.text("accounts.data.erase.what"))
                .withOptions(sections.stream()
                        .filter(StoredData.Section::erasable)
                        .map(section -> new FieldView.Option(
                                section.code(),
                                page.text("privacy." + section.code()),
                                section.lines().isEmpty()
                                        ? page.text("accounts.data.nothing")
                                        : page.text(
                                                "accounts.data.lines",
                                                section.lines().size())))
                        .toList())
                .withErrors(errors);
    }

    /** What the law keeps. */
    public List<StoredData.Section> kept() {
        return sections.stream().filter(section -> !section.erasable()).toList();
    }
}
