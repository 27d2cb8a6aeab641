package vn.motcua.forms.web;

import java.util.List;
import vn.motcua.forms.FormComparison;
import vn.motcua.forms.FormProblem;
import vn.motcua.forms.FormProposal;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;

/**
 * The last look before a declaration is published.
 *
 * @param problems what is wrong with it, and what is worth a word
 * @param rows how it differs from the version that was begun from
 */
public record FormPublishView(
        FormProposal proposal,
        List<FormProblem> problems,
        List<FormComparison.Row> rows,
        FormDecision decision,
        FormErrors errors) {

    /** Copies the lists. */
    public FormPublishView {
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
    }

    /** Whether nothing has to be put right first. */
    public boolean ready() {
        return problems.stream().allMatch(FormProblem::warning);
    }

    /** Address of the lines. */
    public String allHref() {
        return FormProposalController.hrefOf(proposal.id());
    }

    /** Mistakes, or what is worth a word. */
    public List<String> notes(Page page, boolean warnings) {
        return problems.stream()
                .filter(problem -> problem.warning() == warnings)
                .map(problem -> FormWords.problem(page, problem))
                .toList();
    }

    /** "3 dòng đổi, 1 dòng thêm, 0 dòng bỏ". */
    public String summary(Page page) {
        return FormCompareView.summary(page, rows);
    }

    /** What differs. */
    public TableView table(Page page) {
        return FormCompareView.table(
                page, page.text("forms.compare.before"), page.text("forms.compare.after"), rows, true);
    }
}
