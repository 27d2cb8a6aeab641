package vn.motcua.forms.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitionId;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.forms.FormProposals;
import vn.motcua.platform.security.Access;

/**
 * Shows the declarations field by field, which fields nobody compared with the official form yet, and how versions
 * differ.
 */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class FormController {

    static final String PATH = "/quan-tri/to-khai";
    static final String ONE = PATH + "/{id:\\d+}";

    private final FormDefinitions forms;
    private final FormProposals proposals;

    FormController(FormDefinitions forms, FormProposals proposals) {
        this.forms = forms;
        this.proposals = proposals;
    }

    @GetMapping(PATH)
    ModelAndView list(Model flash) {
        List<FormDefinition> all = forms.listAll().stream()
                .sorted(Comparator.comparing(FormDefinition::title))
                .toList();
        Map<String, Object> model = new HashMap<>();
        Object refused = flash.getAttribute("refused");
        Map<?, ?> typed = flash.getAttribute("typed") instanceof Map<?, ?> kept ? kept : Map.of();
        model.put(
                "view",
                new FormListView(
                        all,
                        proposals.list(),
                        refused == null ? "" : refused.toString(),
                        typed.get("thuTuc") instanceof String code ? code : "",
                        typed.get("ten") instanceof String title ? title : ""));
        return new ModelAndView("forms/forms", model);
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable long id) {
        FormDefinition form = forms.get(new FormDefinitionId(id));
        boolean asked = forms.listAll().stream().anyMatch(one -> one.id().equals(form.id()));
        return new ModelAndView(
                "forms/form",
                Map.of(
                        "view",
                        FormFieldsView.of(
                                form,
                                forms,
                                forms.listVersions(form.key()),
                                asked,
                                proposals.find(form.key()).orElse(null))));
    }

    @GetMapping(ONE + "/so-sanh")
    ModelAndView compare(@PathVariable long id, @RequestParam(name = "voi") long other) {
        FormDefinition after = forms.get(new FormDefinitionId(id));
        FormDefinition before = forms.get(new FormDefinitionId(other));
        return new ModelAndView(
                "forms/compare", Map.of("view", new FormCompareView(before, after, proposals.compare(before, after))));
    }
}
