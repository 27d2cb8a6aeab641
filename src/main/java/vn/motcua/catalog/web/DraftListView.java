package vn.motcua.catalog.web;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.catalog.ProcedureCell;
import vn.motcua.catalog.ProcedureDraft;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Versions that are not in force yet.
 *
 * @param drafts being written
 * @param coming published, beginning later
 */
public record DraftListView(List<ProcedureDraft> drafts, List<ProcedureVersion> coming) {

    /** Copies the lists. */
    public DraftListView {
        drafts = List.copyOf(drafts);
        coming = List.copyOf(coming);
    }

    /** What is being written. */
    public TableView draftTable(Page page) {
        return TableView.of(
                page.text("catalog.drafts.open"),
                columns(page, "procedure", "kind", "changed"),
                drafts.stream()
                        .map(draft -> new Row(
                                String.valueOf(draft.id().value()),
                                draft.text().of(ProcedureCell.NAME),
                                List.of(
                                        new Cell.Link(
                                                draft.text().of(ProcedureCell.NAME),
                                                DraftController.hrefOf(draft.id()),
                                                draft.code().value()),
                                        Cell.text(page.text(
                                                draft.created()
                                                        ? "catalog.drafts.new"
                                                        : draft.takesOver() == null
                                                                ? "catalog.drafts.version"
                                                                : "catalog.drafts.takeover")),
                                        Cell.text(draft.changer(), VietnamTime.dateTime(draft.changedAt())))))
                        .toList());
    }

    /** What begins later. */
    public TableView comingTable(Page page) {
        return TableView.of(
                page.text("catalog.drafts.coming"),
                columns(page, "procedure", "decision", "from"),
                coming.stream()
                        .map(version -> new Row(
                                String.valueOf(version.id().value()),
                                version.title(),
                                List.of(
                                        new Cell.Link(
                                                version.title(),
                                                VersionsController.hrefOf(version.code()),
                                                version.code().value()),
                                        Cell.text(version.publication().decision()),
                                        Cell.text(VietnamTime.date(version.validFrom())))))
                        .toList());
    }

    private static List<Column> columns(Page page, String... names) {
        return Stream.of(names)
                .map(name -> Column.of(page.text("catalog.drafts.column." + name)))
                .toList();
    }
}
