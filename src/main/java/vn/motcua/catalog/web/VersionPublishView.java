package vn.motcua.catalog.web;

import java.util.List;
import vn.motcua.catalog.ProcedureCell;
import vn.motcua.catalog.ProcedureComparison;
import vn.motcua.catalog.ProcedureDraft;
import vn.motcua.catalog.ProcedureProblem;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;

/**
 * What publishing a draft changes, and the decision that does.
 *
 * @param before name of the version it was copied from
 * @param problems what is wrong with it
 * @param rows how it differs
 */
public record VersionPublishView(
        ProcedureDraft draft,
        String before,
        List<ProcedureProblem> problems,
        List<ProcedureComparison.Row> rows,
        PublishForm form,
        FormErrors errors) {

    /** Copies the lists. */
    public VersionPublishView {
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
    }

    /** Name of the procedure as the draft has it. */
    public String title() {
        return draft.text().of(ProcedureCell.NAME);
    }

    /** Whether nothing has to be put right first. */
    public boolean ready() {
        return problems.stream().allMatch(ProcedureProblem::warning);
    }

    /** Address of the draft. */
    public String draftHref() {
        return DraftController.hrefOf(draft.id());
    }

    /** Mistakes, or what is worth a word. */
    public List<String> notes(Page page, boolean warnings) {
        return problems.stream()
                .filter(problem -> problem.warning() == warnings)
                .map(problem -> DraftText.problem(page, problem))
                .toList();
    }

    /** How much differs. */
    public String summary(Page page) {
        return DraftText.summary(page, rows);
    }

    /** How it differs from what it was copied from. */
    public TableView table(Page page) {
        return DraftText.table(page, before, page.text("catalog.versions.draft"), rows);
    }

    /** Number of the decision. */
    public FieldView decision(Page page) {
        return form.decisionField(page, errors);
    }

    /** Day of the decision. */
    public FieldView decidedOn(Page page) {
        return form.decidedOnField(page, errors);
    }

    /** First day on which new dossiers follow it. */
    public FieldView validFrom(Page page) {
        return form.validFromField(
                page.text("catalog.admin.form.from"), page.text("catalog.publish.validFrom.hint"), errors);
    }
}
