package vn.motcua.catalog.web;

import java.time.Clock;
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
import vn.motcua.catalog.DecisionTooLate;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureNotConfigured;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.Retirements;
import vn.motcua.catalog.SuccessorUnfit;
import vn.motcua.catalog.VersionDecision;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Ends a procedure by decision. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class RetirementController {

    private static final String RETIRE = AdminController.PATH + "/{code:\\d\\.\\d+}/bai-bo";
    private static final String SUCCESSOR = "thayBang";

    private final Procedures procedures;
    private final Retirements retirements;
    private final Clock clock;

    RetirementController(Procedures procedures, Retirements retirements, Clock clock) {
        this.procedures = procedures;
        this.retirements = retirements;
        this.clock = clock;
    }

    @GetMapping(RETIRE)
    ModelAndView show(@PathVariable String code) {
        return view(code, PublishForm.EMPTY, "", FormErrors.NONE);
    }

    @PostMapping(RETIRE)
    ModelAndView retire(
            @PathVariable String code,
            PublishForm form,
            @RequestParam(name = SUCCESSOR, defaultValue = "") String typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormErrors errors = form.check(page, VietnamTime.dateOf(clock.instant()));
        String successor = VietnameseText.line(typed);
        if (!successor.isEmpty() && !successor.matches("\\d\\.\\d{6,7}")) {
            errors = errors.and(SUCCESSOR, page.text("catalog.new.error.code"));
        }
        if (errors.isEmpty()) {
            try {
                retirements.retire(
                        new ProcedureCode(code),
                        new VersionDecision(form.number(), form.decided(), form.from()),
                        successor.isEmpty() ? null : new ProcedureCode(successor));
                flash.addFlashAttribute("notice", page.text("catalog.retire.done", VietnamTime.date(form.from())));
                return new ModelAndView("redirect:" + VersionsController.hrefOf(new ProcedureCode(code)));
            } catch (DecisionTooLate tooLate) {
                errors = errors.and("validFrom", page.text(tooLate));
            } catch (SuccessorUnfit unfit) {
                errors = errors.and(SUCCESSOR, page.text(unfit));
            } catch (ProcedureNotConfigured nothing) {
                errors = errors.and("", page.text("catalog.retire.error.nothing"));
            }
        }
        ModelAndView again = view(code, form, typed, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView view(String code, PublishForm form, String successor, FormErrors errors) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        return new ModelAndView(
                "catalog/retire", Map.of("view", new RetirementView(procedure, form, successor, errors)));
    }
}
