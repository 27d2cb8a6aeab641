package vn.motcua.catalog.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.motcua.catalog.Fee;
import vn.motcua.catalog.FeeReliefs;
import vn.motcua.catalog.LocalDecisions;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCase;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.text.TypedDate;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Administrators set what the province takes for a procedure. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class FeesController {

    private static final String FEES = AdminController.PATH + "/{code:\\d\\.\\d+}/phi";

    private final Procedures procedures;
    private final LocalDecisions decisions;
    private final FeeReliefs reliefs;
    private final Clock clock;

    FeesController(Procedures procedures, LocalDecisions decisions, FeeReliefs reliefs, Clock clock) {
        this.procedures = procedures;
        this.decisions = decisions;
        this.reliefs = reliefs;
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

    /** What is paid on a day, and why: today unless another day is asked for. */
    @GetMapping(FEES + "/ngay")
    ModelAndView preview(
            @PathVariable String code,
            @RequestParam(name = "ngay", defaultValue = "") String typed,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        LocalDate today = VietnamTime.dateOf(clock.instant());
        Optional<LocalDate> day = typed.isBlank() ? Optional.of(today) : TypedDate.parse(typed);
        FormErrors errors =
                day.isPresent() ? FormErrors.NONE : FormErrors.NONE.and("ngay", page.text("catalog.fees.day.error"));
        FeeDayView view = new FeeDayView(
                procedure,
                typed.isBlank() ? VietnamTime.date(today) : typed,
                day.flatMap(known -> reliefs.sheet(procedure.code(), known)).orElse(null),
                errors);
        return new ModelAndView(
                "catalog/feeDay",
                Map.of("view", view),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView view(String code, FeesForm form, FormErrors errors) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        List<String> cases = procedures
                .findCurrent(procedure.code(), VietnamTime.dateOf(clock.instant()))
                .map(version -> version.content().cases().stream()
                        .map(ProcedureCase::name)
                        .toList())
                .orElse(List.of());
        return new ModelAndView("catalog/adminFees", Map.of("view", new FeesView(procedure, cases, form, errors)));
    }
}
