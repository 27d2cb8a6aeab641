package vn.motcua.catalog.web;

import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalog.FeeReliefId;
import vn.motcua.catalog.FeeReliefUnfit;
import vn.motcua.catalog.FeeReliefs;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** What the province takes off fees: 0-đồng campaigns, groups who pay less or nothing. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class ReliefsController {

    static final String PATH = AdminController.PATH + "/mien-giam";

    private final FeeReliefs reliefs;
    private final Clock clock;

    ReliefsController(FeeReliefs reliefs, Clock clock) {
        this.reliefs = reliefs;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list() {
        return new ModelAndView(
                "catalog/reliefs",
                Map.of("view", new ReliefListView(reliefs.list(), VietnamTime.dateOf(clock.instant()))));
    }

    @GetMapping(PATH + "/them")
    ModelAndView create() {
        return create(ReliefForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping(PATH + "/them")
    ModelAndView decide(
            ReliefForm form, @ModelAttribute(name = "page", binding = false) Page page, RedirectAttributes flash) {
        FormErrors errors = form.check(page);
        if (errors.isEmpty()) {
            try {
                reliefs.decide(form.toRelief());
                flash.addFlashAttribute("notice", page.text("catalog.admin.decided"));
                return new ModelAndView("redirect:" + PATH);
            } catch (FeeReliefUnfit unfit) {
                errors = errors.and("doiTuong", page.text(unfit));
            }
        }
        ModelAndView again = create(form, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping(PATH + "/{id:\\d+}/ket-thuc")
    String end(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        reliefs.end(new FeeReliefId(id));
        flash.addFlashAttribute("notice", page.text("catalog.relief.ended"));
        return "redirect:" + PATH;
    }

    private static ModelAndView create(ReliefForm form, FormErrors errors) {
        return new ModelAndView("catalog/reliefNew", Map.of("view", new ReliefView(form, errors)));
    }
}
