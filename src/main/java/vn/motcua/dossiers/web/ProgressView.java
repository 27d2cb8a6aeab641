package vn.motcua.dossiers.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.PublicProgress;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;

/**
 * Where the dossiers of a centre stand.
 *
 * @param id of the centre
 * @param lines this page of them
 * @param later whether there are newer ones before it
 * @param more whether there are older ones behind it
 */
public record ProgressView(
        long id,
        String centre,
        PublicProgress.State state,
        List<PublicProgress.Line> lines,
        boolean later,
        boolean more) {

    /** Copies the list. */
    public ProgressView {
        lines = List.copyOf(lines);
    }

    private String href(PublicProgress.State other) {
        return "/trung-tam/" + id + "/tien-do?tt=" + other;
    }

    /** Links to each kind of dossiers. */
    public List<Page.NavItem> states(Page page) {
        return Stream.of(PublicProgress.State.values())
                .map(other -> new Page.NavItem(page.text("dossiers.progress." + other), href(other), other == state))
                .toList();
    }

    /** The newest of this kind, or null when they are shown. */
    public @Nullable String newest() {
        return later ? href(state) : null;
    }

    /** Older ones, or null when there are none. */
    public @Nullable String older() {
        return more ? href(state) + "&sau=" + lines.getLast().position() : null;
    }

    /** The list. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("dossiers.progress.title", centre),
                List.of(
                        Column.of(page.text("dossiers.progress.code")),
                        Column.of(page.text("dossiers.progress.procedure")),
                        Column.of(page.text("dossiers.progress.submitted")),
                        Column.of(page.text("dossiers.progress.promised")),
                        Column.of(page.text("dossiers.progress.status"))),
                lines.stream()
                        .map(line -> new TableView.Row(
                                line.code(),
                                line.code(),
                                List.of(
                                        Cell.text(line.code()),
                                        Cell.text(line.procedureName()),
                                        Cell.text(VietnamTime.date(VietnamTime.dateOf(line.submittedAt()))),
                                        Cell.text(
                                                line.promisedAt() == null
                                                        ? "–"
                                                        : VietnamTime.dateTime(line.promisedAt())),
                                        new Cell.Status(StatusBadge.of(page, line.status()), null))))
                        .toList());
    }
}
