package vn.motcua.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcessComparison;
import vn.motcua.catalog.ProcessProblem;
import vn.motcua.catalog.ProcessVersion;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;

/**
 * The last look at a draft before it is published.
 *
 * @param problems of the draft
 * @param rows how it differs from what is in force
 * @param agencyName the agency it is for, or null
 */
public record ProcessPublishView(
        ProcessVersion version,
        Procedure procedure,
        List<ProcessProblem> problems,
        List<ProcessComparison.Row> rows,
        @Nullable String agencyName,
        PublishForm form,
        FormErrors errors) {

    /** Copies the lists. */
    public ProcessPublishView {
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
    }

    /** Short name of the procedure. */
    public String title() {
        return procedure.title();
    }

    /** Whether nothing has to be put right first. */
    public boolean ready() {
        return problems.stream().allMatch(ProcessProblem::warning);
    }

    /** For which agencies. */
    public String agency(Page page) {
        return agencyName == null ? page.text("catalog.process.everywhere") : agencyName;
    }

    /** Address of the draft. */
    public String draftHref() {
        return InternalProcessController.hrefOf(version.id());
    }

    /** Mistakes, or what is worth a word. */
    public List<String> notes(Page page, boolean warnings) {
        return problems.stream()
                .filter(problem -> problem.warning() == warnings)
                .map(problem -> ProcessText.problem(page, problem))
                .toList();
    }

    /** How it differs from what is in force. */
    public TableView table(Page page) {
        return ProcessCompareView.table(
                page, page.text("catalog.process.state.current"), page.text("catalog.process.publish.draft"), rows);
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
                page.text("catalog.admin.form.from"), page.text("catalog.process.publish.validFrom.hint"), errors);
    }
}
