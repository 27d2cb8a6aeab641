package vn.motcua.forms.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormGroup;
import vn.motcua.forms.FormLine;
import vn.motcua.forms.FormProblem;
import vn.motcua.forms.FormProposal;
import vn.motcua.forms.FormProposalId;
import vn.motcua.forms.FormProposalStale;
import vn.motcua.forms.FormProposals;
import vn.motcua.forms.questions.CommuneNames;
import vn.motcua.forms.questions.FormItem;
import vn.motcua.forms.questions.FormItems;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** One line of a declaration that is being written, with the part as citizens would see it beside. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class FormLineController {

    private static final String LINE = FormProposalController.ONE + "/dong/{number:\\d+}";

    private final FormProposals proposals;
    private final FormDefinitions forms;
    private final CommuneNames communes;

    FormLineController(FormProposals proposals, FormDefinitions forms, CommuneNames communes) {
        this.proposals = proposals;
        this.forms = forms;
        this.communes = communes;
    }

    @GetMapping(LINE)
    ModelAndView show(
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute(name = "page", binding = false) Page page) {
        FormProposal proposal = proposals.get(new FormProposalId(id));
        if (number < 1 || number > proposal.lines().size()) {
            return new ModelAndView("redirect:" + FormProposalController.hrefOf(proposal.id()));
        }
        return view(proposal, number, null, page);
    }

    @PostMapping(LINE)
    ModelAndView save(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormProposalId proposal = new FormProposalId(id);
        FormLineForm form = new FormLineForm(typed);
        try {
            FormLine before = line(proposals.get(proposal), number);
            proposals.write(proposal, form.revision(), number, form.line(before.was()));
        } catch (FormProposalStale stale) {
            FormProposal now = typed(proposals.get(proposal), number, form);
            ModelAndView again = view(now, number, page.text(stale), page);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String href = FormProposalController.hrefOf(proposal);
        if (form.action().equals("tiep")) {
            proposals.insert(proposal, proposals.get(proposal).revision(), number);
            return new ModelAndView("redirect:" + href + "/dong/" + (number + 1));
        }
        FormProposal saved = proposals.get(proposal);
        boolean wrong =
                proposals.check(saved).stream().anyMatch(problem -> problem.line() == number && !problem.warning());
        if (wrong) {
            return new ModelAndView("redirect:" + href + "/dong/" + number);
        }
        flash.addFlashAttribute("notice", page.text("forms.line.saved", number));
        return new ModelAndView("redirect:" + href + "#dong-" + number);
    }

    /** The part as it would be with what is being typed, for pages with script. */
    @PostMapping(LINE + "/xem-thu")
    ModelAndView sketch(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        FormProposal proposal = typed(proposals.get(new FormProposalId(id)), number, new FormLineForm(typed));
        return new ModelAndView("forms/sketch", Map.of("view", sketch(proposal, number, page)));
    }

    private static FormLine line(FormProposal proposal, int number) {
        return number >= 1 && number <= proposal.lines().size()
                ? proposal.lines().get(number - 1)
                : FormLine.EMPTY;
    }

    private static FormProposal typed(FormProposal proposal, int number, FormLineForm form) {
        List<FormLine> lines = new ArrayList<>(proposal.lines());
        if (number >= 1 && number <= lines.size()) {
            lines.set(number - 1, form.line(lines.get(number - 1).was()));
        }
        return proposal.withLines(lines);
    }

    private ModelAndView view(FormProposal proposal, int number, @Nullable String stale, Page page) {
        List<FormProblem> problems = proposals.check(proposal).stream()
                .filter(problem -> problem.line() == number)
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "view",
                new FormLineView(
                        proposal,
                        number,
                        problems,
                        proposals.listChoiceLists(),
                        sketch(proposal, number, page),
                        stale));
        return new ModelAndView("forms/line", model);
    }

    /** The part that the line stands in. */
    private FormSketch sketch(FormProposal proposal, int number, Page page) {
        int from = Math.min(number, proposal.lines().size());
        while (from > 1 && !proposal.lines().get(from - 1).isPart()) {
            from--;
        }
        int to = from;
        while (to < proposal.lines().size() && !proposal.lines().get(to).isPart()) {
            to++;
        }
        FormDefinition whole = proposals.preview(proposal);
        FormDefinition part =
                proposals.preview(proposal.withLines(proposal.lines().subList(Math.max(0, from - 1), to)));
        if (part.groups().isEmpty()) {
            return new FormSketch("", List.of());
        }
        FormGroup group = part.groups().getFirst();
        List<FormItem> items =
                new FormItems(forms, communes, whole, Map.of(), Map.of(), "", FormErrors.NONE, page).of(group);
        return new FormSketch(group.title(), items);
    }
}
