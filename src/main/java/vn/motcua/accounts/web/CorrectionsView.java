package vn.motcua.accounts.web;

import java.time.Instant;
import java.util.List;
import vn.motcua.accounts.Correction;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Requests for correction that wait for an answer.
 *
 * @param open what is due first first
 * @param now to tell which are late
 */
public record CorrectionsView(List<Correction> open, Instant now) {

    /** Copies the list. */
    public CorrectionsView {
        open = List.copyOf(open);
    }

    /** As a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("accounts.corrections.title"),
                List.of(
                        Column.of(page.text("accounts.corrections.what")),
                        Column.of(page.text("accounts.corrections.asked")),
                        Column.of(page.text("accounts.corrections.due"))),
                open.stream().map(request -> row(request, page)).toList());
    }

    private Row row(Correction request, Page page) {
        boolean late = request.answerBy().isBefore(now);
        String due = VietnamTime.dateTime(request.answerBy());
        return new Row(
                String.valueOf(request.id()),
                request.wrong(),
                List.of(
                        Cell.link(request.wrong(), "/quan-tri/sua-du-lieu/" + request.id()),
                        Cell.text(VietnamTime.dateTime(request.askedAt())),
                        late
                                ? Cell.badge(page.text("accounts.corrections.late", due), Badge.Tone.LATE)
                                : Cell.text(due)));
    }
}
