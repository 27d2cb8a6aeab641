package vn.motcua.dossiers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossiers.DossierStatus;
import vn.motcua.dossiers.FilterNameTaken;
import vn.motcua.dossiers.FilterNameUnfit;
import vn.motcua.dossiers.SavedFilter;
import vn.motcua.dossiers.SavedFilterId;
import vn.motcua.dossiers.SavedFilters;
import vn.motcua.dossiers.TooManyFilters;
import vn.motcua.platform.security.Access;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;
import vn.motcua.platform.text.VietnameseText;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** An officer's own filters: saved from a list, renamed, deleted. */
@Controller
@Access(
        value = Access.Who.STAFF,
        roles = {
            "RECEPTION_OFFICER",
            "CASE_OFFICER",
            "DIVISION_HEAD",
            "LEADER",
            "REGISTRAR",
            "CONSULTED_AGENCY",
            "ADMINISTRATOR"
        })
class SavedFilterController {

    static final String PATH = DeskController.PATH + "/bo-loc";

    private final SavedFilters filters;
    private final FilterLinks links;
    private final DeskViews desk;
    private final CurrentActor currentActor;

    SavedFilterController(SavedFilters filters, FilterLinks links, DeskViews desk, CurrentActor currentActor) {
        this.filters = filters;
        this.links = links;
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @GetMapping(PATH)
    ModelAndView list(@ModelAttribute(name = "page", binding = false) Page page) {
        return view(null, null, FormErrors.NONE, page);
    }

    @PostMapping(PATH)
    ModelAndView save(
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "ds", defaultValue = "") String slug,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "tt", defaultValue = "") String status,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Actor actor = currentActor.get();
        Optional<DeskList> list = DeskList.find(slug, actor);
        SavedFilter filter = new SavedFilter(
                null,
                list.isPresent() ? SavedFilter.Place.WORK : SavedFilter.Place.SEARCH,
                name,
                list.map(DeskList::slug).orElse(null),
                VietnameseText.line(words),
                list.isPresent() ? null : status(status));
        try {
            filters.save(actor, filter);
        } catch (FilterNameUnfit | FilterNameTaken | TooManyFilters refused) {
            return refused(view(filter, null, FormErrors.NONE.and("ten", page.text(refused)), page));
        }
        flash.addFlashAttribute("notice", page.text("desk.filters.saved"));
        return new ModelAndView("redirect:" + FilterLinks.hrefOf(filter));
    }

    @PostMapping(PATH + "/{id:\\d+}/doi-ten")
    ModelAndView rename(
            @PathVariable long id,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        try {
            filters.rename(currentActor.get(), new SavedFilterId(id), name);
        } catch (FilterNameUnfit | FilterNameTaken refused) {
            FormErrors errors = FormErrors.NONE.and(SavedFiltersView.nameOf(id), page.text(refused));
            return refused(view(null, Map.entry(id, name), errors, page));
        }
        flash.addFlashAttribute("notice", page.text("desk.filters.renamed"));
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping(PATH + "/{id:\\d+}/xoa")
    String delete(
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        filters.delete(currentActor.get(), new SavedFilterId(id));
        flash.addFlashAttribute("notice", page.text("desk.filters.deleted"));
        return "redirect:" + PATH;
    }

    static @Nullable DossierStatus status(String typed) {
        return Arrays.stream(DossierStatus.values())
                .filter(known -> known.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView view(
            @Nullable SavedFilter unsaved, Map.@Nullable Entry<Long, String> renamed, FormErrors errors, Page page) {
        Actor actor = currentActor.get();
        List<SavedFiltersView.Line> lines = filters.list(actor).stream()
                .map(filter -> SavedFiltersView.line(page, filter, count(actor, filter), renamed, errors))
                .toList();
        return new ModelAndView(
                "dossiers/desk/filters",
                Map.of("view", new SavedFiltersView(desk.side(actor, null, page), lines, unsaved, errors)));
    }

    /** Null when the officer no longer has the list. */
    private @Nullable String count(Actor actor, SavedFilter filter) {
        return switch (filter.place()) {
            case SEARCH -> links.found(actor, filter);
            case WORK ->
                DeskList.find(String.valueOf(filter.list()), actor)
                        .map(list -> desk.count(actor, list, filter.words()))
                        .orElse(null);
        };
    }
}
