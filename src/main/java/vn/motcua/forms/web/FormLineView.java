package vn.motcua.forms.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.forms.FieldRule;
import vn.motcua.forms.FieldType;
import vn.motcua.forms.FormLine;
import vn.motcua.forms.FormProblem;
import vn.motcua.forms.FormProposal;
import vn.motcua.forms.Requirement;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * One line to write.
 *
 * @param number of the line, from 1
 * @param problems what is wrong with it, and what is worth a word
 * @param lists names of the lists of choices
 * @param sketch its part as citizens would see it
 * @param stale why it was not saved, or null
 */
public record FormLineView(
        FormProposal proposal,
        int number,
        List<FormProblem> problems,
        List<String> lists,
        FormSketch sketch,
        @Nullable String stale) {

    /** Copies the lists. */
    public FormLineView {
        problems = List.copyOf(problems);
        lists = List.copyOf(lists);
    }

    /** The line. */
    public FormLine line() {
        return proposal.lines().get(number - 1);
    }

    /** Address of all lines. */
    public String allHref() {
        return FormProposalController.hrefOf(proposal.id());
    }

    /** Address of this page. */
    public String href() {
        return allHref() + "/dong/" + number;
    }

    /** What is wrong, on top of the page and beside its cell. */
    public FormErrors errors(Page page) {
        FormErrors errors = stale == null ? FormErrors.NONE : FormErrors.NONE.and("", stale);
        // A line that was just added is not wrong yet.
        if (line().equals(FormLine.EMPTY)
                || (line().isPart()
                        && line().label().isEmpty()
                        && line().was().isEmpty()
                        && line().key().isEmpty())) {
            return errors;
        }
        for (FormProblem problem : problems) {
            if (!problem.warning()) {
                errors = errors.and(FormLineForm.name(problem.cell()), FormWords.problem(page, problem));
            }
        }
        return errors;
    }

    /** What is worth a word. */
    public List<String> warnings(Page page) {
        return problems.stream()
                .filter(FormProblem::warning)
                .map(problem -> FormWords.problem(page, problem))
                .toList();
    }

    /** What is entered. */
    public FieldView type(Page page) {
        List<FieldView.Option> options = Stream.concat(
                        Stream.of(FormLine.PART), Stream.of(FieldType.values()).map(FieldType::name))
                .map(type -> FieldView.Option.of(type, page.text("forms.type." + type)))
                .toList();
        return cell(page, "type", line().type()).withOptions(options);
    }

    /** The question, or the part's title. */
    public FieldView label(Page page) {
        return cell(page, "label", line().label());
    }

    /** Name of the answer. */
    public FieldView key(Page page) {
        return hinted(page, "key", line().key());
    }

    /** Whether it has to be filled. */
    public FieldView required(Page page) {
        return cell(page, "required", line().required())
                .withOptions(Stream.of(Requirement.values())
                        .map(one -> FieldView.Option.of(one.name(), page.text("forms.required." + one)))
                        .toList());
    }

    /** When it is asked. */
    public FieldView condition(Page page) {
        return hinted(page, "condition", line().condition()).optional();
    }

    /** How it follows from other answers. */
    public FieldView calculation(Page page) {
        return hinted(page, "calculation", line().calculation()).optional();
    }

    /** What can be chosen. */
    public FieldView choices(Page page) {
        return cell(page, "choices", line().choices())
                .withHint(page.text("forms.line.choices.hint", String.join(", ", lists)))
                .optional();
    }

    /** What is known already. */
    public FieldView prefill(Page page) {
        return hinted(page, "prefill", line().prefill()).optional();
    }

    /** A bound on the answer. */
    public FieldView rule(Page page) {
        return cell(page, "rule", line().rule().isEmpty() ? FieldRule.NONE.name() : line().rule())
                .withOptions(Stream.of(FieldRule.values())
                        .map(one -> FieldView.Option.of(one.name(), page.text("forms.rule.of." + one)))
                        .toList());
    }

    /** Whether it was compared with the official form. */
    public FieldView checked(Page page) {
        return cell(page, "checked", line().checked() ? "true" : "")
                .withOptions(List.of(FieldView.Option.of("true", page.text("forms.line.checked.yes"))))
                .optional();
    }

    private FieldView hinted(Page page, String cell, String value) {
        return cell(page, cell, value).withHint(page.text("forms.line." + cell + ".hint"));
    }

    private FieldView cell(Page page, String cell, String value) {
        return FieldView.of(FormLineForm.name(cell), page.text("forms.line." + cell))
                .withValue(value)
                .withErrors(errors(page));
    }
}
