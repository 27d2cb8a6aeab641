package vn.motcua.forms.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormField;
import vn.motcua.forms.FormGroup;
import vn.motcua.forms.FormProposal;
import vn.motcua.forms.FormProposalId;
import vn.motcua.forms.FormProposals;
import vn.motcua.forms.questions.CommuneNames;
import vn.motcua.forms.questions.FormItems;
import vn.motcua.forms.questions.TypedRows;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** A declaration that is being written as citizens would meet it, to be tried out; nothing is kept. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class FormPreviewController {

    private static final String PREVIEW = FormProposalController.ONE + "/xem-thu";

    private final FormProposals proposals;
    private final FormDefinitions forms;
    private final CommuneNames communes;

    FormPreviewController(FormProposals proposals, FormDefinitions forms, CommuneNames communes) {
        this.proposals = proposals;
        this.forms = forms;
        this.communes = communes;
    }

    @GetMapping(PREVIEW)
    ModelAndView show(@PathVariable long id, @ModelAttribute(name = "page", binding = false) Page page) {
        FormProposal proposal = proposals.get(new FormProposalId(id));
        return view(proposal, Map.of(), new TypedRows(Map.of()), FormErrors.NONE, false, page);
    }

    @PostMapping(PREVIEW)
    ModelAndView tryOut(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> posted,
            @ModelAttribute(name = "page", binding = false) Page page) {
        FormProposal proposal = proposals.get(new FormProposalId(id));
        FormDefinition form = proposals.preview(proposal);
        Map<String, String> typed = new LinkedHashMap<>();
        posted.forEach((key, values) -> typed.put(key, String.join(",", values)));
        TypedRows rows = new TypedRows(typed);
        Map<String, String> answers = rows.answers(all(form));
        if (rows.staysOnPage()) {
            return view(proposal, answers, rows, FormErrors.NONE, false, page);
        }
        FormErrors errors = new FormErrors(forms.validate(form, answers).errors().stream()
                .map(error -> new FormErrors.Line(error.field(), error.message()))
                .toList());
        return view(proposal, answers, rows, errors, errors.isEmpty(), page);
    }

    private static FormGroup all(FormDefinition form) {
        return new FormGroup("", form.fields());
    }

    private ModelAndView view(
            FormProposal proposal,
            Map<String, String> typed,
            TypedRows rows,
            FormErrors errors,
            boolean right,
            Page page) {
        FormDefinition form = proposals.preview(proposal);
        FormItems items =
                new FormItems(forms, communes, form, typed, rows.counts(all(form)), rows.sought(), errors, page);
        List<FormSketch> parts = form.groups().stream()
                .filter(group -> group.fields().stream().anyMatch(FormField::isAsked))
                .map(group -> new FormSketch(group.title(), items.of(group)))
                .toList();
        ModelAndView view =
                new ModelAndView("forms/preview", Map.of("view", new FormPreviewView(proposal, parts, errors, right)));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
