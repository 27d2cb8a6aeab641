package vn.motcua.catalog.web;

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
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureNotFound;
import vn.motcua.catalog.Procedures;
import vn.motcua.catalog.UnansweredSearch;
import vn.motcua.catalog.UnansweredSearchId;
import vn.motcua.catalog.UnansweredSearches;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;

/** What citizens searched for in vain: who keeps the catalog says which procedure they mean. */
@Controller
@Access(value = Access.Who.STAFF, roles = "ADMINISTRATOR")
class UnansweredController {

    static final String PATH = AdminController.PATH + "/tim-khong-thay";

    private static final String ONE = PATH + "/{id:\\d+}";
    private static final int PAGE_SIZE = 50;
    private static final int OFFERED = 5;

    private final UnansweredSearches searches;
    private final Procedures procedures;

    UnansweredController(UnansweredSearches searches, Procedures procedures) {
        this.searches = searches;
        this.procedures = procedures;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(name = "trang", defaultValue = "1") int number) {
        int pages = Math.max(1, Math.ceilDiv(searches.count(), PAGE_SIZE));
        int page = Math.clamp(number, 1, pages);
        List<UnansweredSearch> shown = searches.list((page - 1) * PAGE_SIZE, PAGE_SIZE);
        return new ModelAndView(
                "catalog/unansweredList",
                Map.of("view", new UnansweredListView(shown, PageLinks.of(page, pages, to -> PATH + "?trang=" + to))));
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable long id) {
        UnansweredSearch search = searches.get(new UnansweredSearchId(id));
        return view(search, new UnansweredForm(null, null, search.words()), FormErrors.NONE);
    }

    @PostMapping(ONE)
    ModelAndView answer(
            @PathVariable long id,
            UnansweredForm typed,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        UnansweredSearch search = searches.get(new UnansweredSearchId(id));
        FormErrors errors = typed.check(page);
        if (errors.isEmpty()) {
            try {
                searches.answer(search.id(), new ProcedureCode(typed.code()), typed.name());
                flash.addFlashAttribute("notice", page.text("catalog.unanswered.named", typed.name()));
                return new ModelAndView("redirect:" + PATH);
            } catch (ProcedureNotFound unknown) {
                errors = errors.and("ma", page.text(unknown));
            }
        }
        ModelAndView again = view(search, typed, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping(ONE + "/bo-qua")
    String dismiss(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        searches.dismiss(new UnansweredSearchId(id));
        flash.addFlashAttribute("notice", page.text("catalog.unanswered.dismissed"));
        return "redirect:" + PATH;
    }

    private ModelAndView view(UnansweredSearch search, UnansweredForm typed, FormErrors errors) {
        return new ModelAndView(
                "catalog/unanswered",
                Map.of("view", new UnansweredView(search, procedures.suggest(search.words(), OFFERED), typed, errors)));
    }
}
