package vn.motcua.catalog.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.MissingProcedure;
import vn.motcua.catalog.MissingProcedureId;
import vn.motcua.catalog.MissingProcedures;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Officers at the counters write down what nobody finds in the catalog, and read the answers. */
@Controller
@Access(value = Access.Who.STAFF, roles = "RECEPTION_OFFICER")
class MissingController {

    static final String PATH = "/quay/yeu-cau";

    private static final int SHOWN = 50;

    private final MissingProcedures requests;
    private final Procedures procedures;

    MissingController(MissingProcedures requests, Procedures procedures) {
        this.requests = requests;
        this.procedures = procedures;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(name = "q", defaultValue = "") String text) {
        return view(new MissingForm(null, null, text), FormErrors.NONE);
    }

    @PostMapping(PATH)
    ModelAndView ask(
            MissingForm form, @ModelAttribute(name = "page", binding = false) Page page, RedirectAttributes flash) {
        FormErrors errors = form.check(page);
        if (errors.isEmpty()) {
            requests.ask(form.toRequest());
            flash.addFlashAttribute("notice", page.text("catalog.missing.asked"));
            return new ModelAndView("redirect:" + PATH);
        }
        ModelAndView again = view(form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping(PATH + "/{id:\\d+}")
    ModelAndView show(@PathVariable long id) {
        MissingProcedure request = requests.get(new MissingProcedureId(id));
        return new ModelAndView(
                "catalog/missingAnswer",
                Map.of("view", new MissingView(request, fitting(request), MissingView.Answer.EMPTY, FormErrors.NONE)));
    }

    private Optional<Procedure> fitting(MissingProcedure request) {
        return request.answerCode() == null ? Optional.empty() : procedures.find(request.answerCode());
    }

    private ModelAndView view(MissingForm form, FormErrors errors) {
        return new ModelAndView(
                "catalog/missing", Map.of("view", new MissingListView(requests.listOwn(SHOWN), form, errors)));
    }
}
