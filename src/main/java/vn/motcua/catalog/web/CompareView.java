package vn.motcua.catalog.web;

import java.util.List;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureComparison;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;

/**
 * Two versions of a procedure side by side.
 *
 * @param before name of the earlier one
 * @param after name of the later one
 */
public record CompareView(Procedure procedure, String before, String after, List<ProcedureComparison.Row> rows) {

    /** Copies the list. */
    public CompareView {
        rows = List.copyOf(rows);
    }

    /** Short name of the procedure. */
    public String title() {
        return procedure.title();
    }

    /** Address of all versions. */
    public String href() {
        return VersionsController.hrefOf(procedure.code());
    }

    /** How much differs. */
    public String summary(Page page) {
        return DraftText.summary(page, rows);
    }

    /** What differs. */
    public TableView table(Page page) {
        return DraftText.table(page, before, after, rows);
    }
}
