package vn.motcua.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.forms.FormLine;
import vn.motcua.forms.FormProblem;
import vn.motcua.forms.FormProposal;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * A declaration that is being written.
 *
 * @param problems what is wrong with it, and what is worth a word
 * @param stale why it was not saved, or null
 */
public record FormProposalView(
        FormProposal proposal,
        List<FormProblem> problems,
        @Nullable String stale) {

    /** Copies the list. */
    public FormProposalView {
        problems = List.copyOf(problems);
    }

    /** A line of the table. */
    public record Line(int number, FormLine line, List<String> mistakes, List<String> warnings) {

        /** Copies the lists. */
        public Line {
            mistakes = List.copyOf(mistakes);
            warnings = List.copyOf(warnings);
        }
    }

    /** Address of this page. */
    public String href() {
        return FormProposalController.hrefOf(proposal.id());
    }

    /** What a reader asks first. */
    public List<SummaryRow> facts(Page page) {
        return List.of(
                SummaryRow.of(
                        page.text("forms.proposal.procedure"),
                        Objects.requireNonNullElse(proposal.procedureCode(), page.text("forms.admin.generic"))),
                SummaryRow.of(
                        page.text("forms.proposal.changed"),
                        proposal.changer() + ", " + VietnamTime.dateTime(proposal.changedAt())));
    }

    /** Title of the declaration. */
    public FieldView title(Page page) {
        return FieldView.of("tieuDe", page.text("forms.proposal.title")).withValue(proposal.title());
    }

    /** The official form behind it. */
    public FieldView formCode(Page page) {
        return FieldView.of("mau", page.text("forms.proposal.formCode"))
                .withHint(page.text("forms.proposal.formCode.hint"))
                .withValue(proposal.formCode())
                .optional();
    }

    /** The lines in their order. */
    public List<Line> lines(Page page) {
        return IntStream.rangeClosed(1, proposal.lines().size())
                .mapToObj(number -> new Line(
                        number,
                        proposal.lines().get(number - 1),
                        words(page, number, false),
                        words(page, number, true)))
                .toList();
    }

    private List<String> words(Page page, int number, boolean warning) {
        return problems.stream()
                .filter(problem -> problem.line() == number && problem.warning() == warning)
                .map(problem -> FormWords.problem(page, problem))
                .toList();
    }

    /** What has to be put right before it is published, each leading to its line. */
    public List<Note> notes(Page page, boolean warnings) {
        List<Note> notes = new ArrayList<>();
        for (FormProblem problem : problems) {
            if (problem.warning() == warnings) {
                notes.add(new Note(
                        FormWords.problem(page, problem),
                        problem.line() == 0 ? null : href() + "/dong/" + problem.line()));
            }
        }
        return notes;
    }

    /** A sentence, and where it is put right. */
    public record Note(String text, @Nullable String href) {}

    /** Errors that stop a command now; a proposal may keep its mistakes. */
    public FormErrors refusal() {
        return stale == null ? FormErrors.NONE : FormErrors.NONE.and("", stale);
    }
}
