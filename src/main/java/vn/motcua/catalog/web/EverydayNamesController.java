package vn.motcua.catalog.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.EverydayNameId;
import vn.motcua.catalog.EverydayNames;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What people of the province call a procedure. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class EverydayNamesController {

    private static final String PATH = AdminController.PATH + "/{code:\\d\\.\\d+}/ten-goi";

    private final EverydayNames names;
    private final Procedures procedures;

    EverydayNamesController(EverydayNames names, Procedures procedures) {
        this.names = names;
        this.procedures = procedures;
    }

    @GetMapping(PATH)
    ModelAndView list(@PathVariable String code) {
        return view(new ProcedureCode(code), "", FormErrors.NONE);
    }

    @PostMapping(PATH)
    ModelAndView add(
            @PathVariable String code,
            @RequestParam(name = "ten", defaultValue = "") String typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        ProcedureCode procedure = new ProcedureCode(code);
        String name = VietnameseText.line(typed);
        FormErrors errors = UnansweredForm.nameErrors(FormErrors.NONE, name, page);
        if (!errors.isEmpty()) {
            ModelAndView again = view(procedure, typed, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        names.add(procedure, name);
        flash.addFlashAttribute("notice", page.text("catalog.unanswered.named", name));
        return new ModelAndView("redirect:" + EverydayNamesView.href(procedure));
    }

    @PostMapping(PATH + "/{id:\\d+}/bo")
    String remove(
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        ProcedureCode procedure = new ProcedureCode(code);
        names.remove(procedure, new EverydayNameId(id));
        flash.addFlashAttribute("notice", page.text("catalog.names.removed"));
        return "redirect:" + EverydayNamesView.href(procedure);
    }

    private ModelAndView view(ProcedureCode code, String typed, FormErrors errors) {
        return new ModelAndView(
                "catalog/everydayNames",
                Map.of("view", new EverydayNamesView(procedures.get(code), names.list(code), typed, errors)));
    }
}
