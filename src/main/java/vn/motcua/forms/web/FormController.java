package vn.motcua.forms.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormDefinitionId;
import vn.motcua.forms.FormDefinitions;
import vn.motcua.platform.security.Access;

/** Shows the declarations field by field, and which fields nobody compared with the official form yet. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class FormController {

    static final String PATH = "/quan-tri/to-khai";

    private final FormDefinitions forms;

    FormController(FormDefinitions forms) {
        this.forms = forms;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        List<FormDefinition> all = forms.listAll().stream()
                .sorted(Comparator.comparing(FormDefinition::title))
                .toList();
        return new ModelAndView("forms/forms", Map.of("view", new FormListView(all)));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(@PathVariable long id) {
        FormDefinition form = forms.get(new FormDefinitionId(id));
        return new ModelAndView("forms/form", Map.of("view", FormFieldsView.of(form, forms)));
    }
}
