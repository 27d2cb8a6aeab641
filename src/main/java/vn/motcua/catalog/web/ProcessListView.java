package vn.motcua.catalog.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.ProcessVersion;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** The internal processes of all procedures, and what is being drafted. */
public record ProcessListView(String query, List<ProcedureVersion> procedures, List<ProcessVersion> drafts) {

    /** Copies the lists. */
    public ProcessListView {
        procedures = List.copyOf(procedures);
        drafts = List.copyOf(drafts);
    }

    /** The list as a table. */
    public TableView table(Page page) {
        List<Column> columns = Stream.of("procedure", "inForce", "steps", "state")
                .map(column -> Column.of(page.text("catalog.process.list." + column)))
                .toList();
        return TableView.of(
                page.text("catalog.process.list"),
                columns,
                procedures.stream().map(version -> row(page, version)).toList());
    }

    private Row row(Page page, ProcedureVersion version) {
        List<ProcessVersion> local = version.processes();
        String inForce = local.stream()
                .filter(process -> process.agency() == null)
                .map(process -> page.text(
                        "catalog.process.decision.value",
                        String.valueOf(process.decision()),
                        VietnamTime.date(Objects.requireNonNull(process.decidedOn()))))
                .findFirst()
                .orElse(page.text("catalog.process.shipped"));
        long own = local.stream().filter(process -> process.agency() != null).count();
        boolean drafted = drafts.stream().anyMatch(draft -> draft.procedure().equals(version.code()));
        return new Row(
                version.code().value(),
                version.title(),
                List.of(
                        new Cell.Link(
                                version.title(),
                                ProcessVersionsController.hrefOf(version.code()),
                                version.code().value()),
                        Cell.text(inForce, own == 0 ? "" : page.text("catalog.process.list.own", own)),
                        Cell.text(String.valueOf(version.processSteps().size())),
                        drafted
                                ? Cell.badge(page.text("catalog.process.state.draft"), Badge.Tone.SOON)
                                : Cell.text("–")));
    }
}
