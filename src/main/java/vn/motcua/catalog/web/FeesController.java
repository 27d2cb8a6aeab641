package vn.motcua.catalog.web;

import java.time.Clock;
import java.util.List;
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
import vn.motcua.catalog.Fee;
import vn.motcua.catalog.LocalDecisions;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Administrators set what the province takes for a procedure. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class FeesController {

    private static final String FEES = AdminController.PATH + "/{code:\\d\\.\\d+}/phi";

    private final Procedures procedures;
    private final LocalDecisions decisions;
    private final Clock clock;

    FeesController(Procedures procedures, LocalDecisions decisions, Clock clock) {
        this.procedures = procedures;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping(FEES)
    ModelAndView show(@PathVariable String code) {
        List<Fee> now = procedures
                .findCurrent(new ProcedureCode(code), VietnamTime.dateOf(clock.instant()))
                .map(ProcedureVersion::fees)
                .orElse(List.of());
        return view(code, FeesForm.of(now), FormErrors.NONE);
    }

    @PostMapping(FEES)
    ModelAndView decide(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FeesForm form = new FeesForm(typed);
        FormErrors errors = form.check(page);
        if (errors.isEmpty()) {
            decisions.decide(new ProcedureCode(code), form.toDecision());
            flash.addFlashAttribute("notice", page.text("catalog.admin.decided"));
            return new ModelAndView("redirect:" + AdminController.PATH + "/" + code);
        }
        ModelAndView again = view(code, form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView view(String code, FeesForm form, FormErrors errors) {
        return new ModelAndView(
                "catalog/adminFees",
                Map.of("view", new FeesView(procedures.get(new ProcedureCode(code)), form, errors)));
    }
}
