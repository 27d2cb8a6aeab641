package vn.motcua.catalog.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.LocalDecisions;
import vn.motcua.catalog.LongerThanTheLaw;
import vn.motcua.catalog.MissingProcedures;
import vn.motcua.catalog.NoTimeToShorten;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureDrafts;
import vn.motcua.catalog.ProcedureHit;
import vn.motcua.catalog.ProcedureStatus;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.UnansweredSearches;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Procedures for administrators: what is checked, what is not, and what the province decides. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class AdminController {

    static final String PATH = "/quan-tri/thu-tuc";

    private static final int PAGE_SIZE = 50;

    private final Procedures procedures;
    private final LocalDecisions decisions;
    private final ProcedureDrafts drafts;
    private final MissingProcedures requests;
    private final UnansweredSearches unanswered;
    private final Clock clock;

    AdminController(
            Procedures procedures,
            LocalDecisions decisions,
            ProcedureDrafts drafts,
            MissingProcedures requests,
            UnansweredSearches unanswered,
            Clock clock) {
        this.procedures = procedures;
        this.decisions = decisions;
        this.drafts = drafts;
        this.requests = requests;
        this.unanswered = unanswered;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "tinhTrang", required = false) @Nullable ProcedureStatus status,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        List<ProcedureHit> all = procedures.searchAll(q);
        Map<ProcedureStatus, Long> counts =
                all.stream().collect(Collectors.groupingBy(ProcedureHit::status, Collectors.counting()));
        List<ProcedureHit> hits = all.stream()
                .filter(hit -> status == null || hit.status() == status)
                .toList();
        int pages = Math.max(1, (hits.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.clamp(number, 1, pages);
        List<ProcedureHit> shown = hits.stream()
                .skip((long) (page - 1) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
        model.addAttribute(
                "view",
                new AdminListView(
                        q.strip(),
                        status,
                        counts,
                        shown,
                        page,
                        pages,
                        drafts.list().size() + procedures.listComing().size(),
                        requests.counts(),
                        unanswered.count(),
                        procedures.listWaiting()));
        return "catalog/adminList";
    }

    @GetMapping(PATH + "/{code:\\d\\.\\d+}")
    ModelAndView show(@PathVariable String code) {
        return view(code, DecisionForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping(PATH + "/{code:\\d\\.\\d+}/quyet-dinh")
    ModelAndView decide(
            @PathVariable String code,
            DecisionForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        FormErrors errors = form.check(page);
        if (errors.isEmpty()) {
            try {
                decisions.decide(new ProcedureCode(code), form.toDecision());
                flash.addFlashAttribute("notice", page.text("catalog.admin.decided"));
                return new ModelAndView("redirect:" + PATH + "/" + code);
            } catch (LongerThanTheLaw | NoTimeToShorten e) {
                errors = errors.and("amount", page.text(e));
            }
        }
        ModelAndView again = view(code, form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView view(String code, DecisionForm form, FormErrors errors) {
        Procedure procedure = procedures.get(new ProcedureCode(code));
        AdminProcedureView view = new AdminProcedureView(
                procedures.hit(procedure),
                procedures
                        .findCurrent(procedure.code(), VietnamTime.dateOf(clock.instant()))
                        .orElse(null),
                decisions.list(procedure.code()),
                form,
                errors);
        return new ModelAndView("catalog/adminProcedure", Map.of("view", view));
    }
}
