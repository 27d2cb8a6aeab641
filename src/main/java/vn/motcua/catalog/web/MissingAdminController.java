package vn.motcua.catalog.web;

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
import vn.motcua.catalog.MissingProcedure;
import vn.motcua.catalog.MissingProcedureAnsweredAlready;
import vn.motcua.catalog.MissingProcedureId;
import vn.motcua.catalog.MissingProcedures;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureNotFound;
import vn.motcua.catalog.Procedures;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;

/** What people ask for at counters and nobody finds: taken and answered by who keeps the catalog. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class MissingAdminController {

    static final String PATH = AdminController.PATH + "/yeu-cau";

    private static final String ONE = PATH + "/{id:\\d+}";
    private static final int PAGE_SIZE = 50;

    private final MissingProcedures requests;
    private final Procedures procedures;

    MissingAdminController(MissingProcedures requests, Procedures procedures) {
        this.requests = requests;
        this.procedures = procedures;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(name = "tt", defaultValue = "OPEN") MissingProcedure.State state,
            @RequestParam(name = "trang", defaultValue = "1") int number) {
        Map<MissingProcedure.State, Integer> counts = requests.counts();
        int pages = Math.max(1, Math.ceilDiv(counts.getOrDefault(state, 0), PAGE_SIZE));
        int page = Math.clamp(number, 1, pages);
        List<MissingProcedure> shown = requests.list(state, (page - 1) * PAGE_SIZE, PAGE_SIZE);
        return new ModelAndView(
                "catalog/missingList",
                Map.of(
                        "view",
                        new MissingQueueView(
                                state,
                                counts,
                                shown,
                                PageLinks.of(page, pages, to -> PATH + "?tt=" + state + "&trang=" + to))));
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable long id) {
        return view(id, MissingView.Answer.EMPTY, FormErrors.NONE);
    }

    @PostMapping(ONE + "/nhan")
    ModelAndView take(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            requests.take(new MissingProcedureId(id));
        } catch (MissingProcedureAnsweredAlready already) {
            flash.addFlashAttribute("notice", page.text(already));
        }
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    @PostMapping(ONE + "/tra-loi")
    ModelAndView answer(
            @PathVariable long id,
            MissingView.Answer typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormErrors errors = typed.check(page);
        if (errors.isEmpty()) {
            try {
                requests.answer(
                        new MissingProcedureId(id),
                        typed.code().isEmpty() ? null : new ProcedureCode(typed.code()),
                        typed.text());
                flash.addFlashAttribute("notice", page.text("catalog.missing.done"));
                return new ModelAndView("redirect:" + PATH);
            } catch (ProcedureNotFound unknown) {
                errors = errors.and("thuTuc", page.text(unknown));
            } catch (MissingProcedureAnsweredAlready already) {
                errors = errors.and("", page.text(already));
            }
        }
        ModelAndView again = view(id, typed, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView view(long id, MissingView.Answer typed, FormErrors errors) {
        MissingProcedure request = requests.get(new MissingProcedureId(id));
        return new ModelAndView(
                "catalog/missingAdmin",
                Map.of(
                        "view",
                        new MissingView(
                                request,
                                Optional.ofNullable(request.answerCode()).flatMap(procedures::find),
                                typed,
                                errors)));
    }
}
